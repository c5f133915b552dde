import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixesOf } from '../../src/checks/fix.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import { markdownOf } from '../../src/document/parse-markdown.js';
import type { Lang } from '../../src/guide/labels.js';
import type { Edit } from '../../src/guide/text-edit.js';
import { applyEdits } from '../../src/guide/text-edit.js';
import { exampleGuide, spellers } from '../helpers/checks.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every change that `--fix` may make, written apart from the rules: what stood there, what stands there now. */
const allowed: readonly [rule: string, was: RegExp, now: RegExp][] = [
  ['accent-capital', /^(?:E\p{Ll}+|A)$/u, /^(?:[ÉÊ]\p{Ll}+|À)$/u],
  [
    'ordinal-form',
    /^(?:\d+|[IVX]+)(?:i?[eè]me|nde|i?[eè]re|ier)s?$/,
    /^(?:\d+|[IVX]+)(?:e|er|re|de)s?$/,
  ],
  ['word-doubled', /^(\p{Ll}+)\s+\1$/u, /^\p{Ll}+$/u],
  ['heading-punctuation', /^[ \u00a0\u202f]*[.,;:]$/, /^$/],
  ['decimal-point', /^\d+\.\d{1,2}$/, /^\d+,\d{1,2}$/],
  ['space-pasted', /^(?:[\u00ad\u00a0 ]|&nbsp;|&shy;)+$/, /^ ?$/],
  ['letter-o', /^[\dOo]+$/, /^\d+$/],
  ['chemical-subscript', /^CO2$/, /^CO₂$/],
  ['unit-superscript', /^[kcdm]?m[23]$/, /^[kcdm]?m[²³]$/],
];

/** Rules that write whole passages anew, in another structure: tests of their own hold that no word is lost. */
const rewriting = ['html-pasted', 'table-unparsed'];

/** What a reader hears of a change: digits, letters without accents and case, the second of two words once. */
function heard(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L}+)\s+\1/gu, '$1')
    .replace(/[.,;:\s]/g, '')
    .replace(/o/g, '0')
    .replace(/^([\divx]+)(?:ier|i?[eè]r?m?e|nde|e|er|re|de)(s?)$/, '$1$2');
}

/** Markdown of others: the packages that this one is built with. */
function strangers(): string[] {
  const read = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.md$/i.test(name) && !/(?:change|licen[cs]e)/i.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8'));
  const texts = ['node_modules', 'guide-sources', 'docs'].flatMap(read);
  return [...new Set(texts)].filter(({ length }) => length < 30_000);
}

function langOf(text: string): Lang {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(/\b(?:est|sont|les|dans|pour|une)\b/g) > count(/\b(?:the|is|are|of|for|this)\b/g)
    ? 'fr'
    : 'en';
}

interface Fix extends Edit {
  rule: string;
  source: string;
}

async function fixesIn(text: string, lang: Lang): Promise<Fix[]> {
  const book = { ...exampleGuide({ text, lang }), spellers: await spellers() };
  const able = rules.filter(
    ({ id, notOk }) => !rewriting.includes(id) && notOk.some(({ fixed }) => fixed !== undefined),
  );
  return runRules(book, able, rules).flatMap((finding) =>
    fixesOf(finding).map((fix) => ({ ...fix, rule: finding.rule.id, source: text })),
  );
}

/** Ranges of a text that are no prose: code, raw HTML, front matter, addresses. */
function untouchable(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  visit(markdownOf({ text }), (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (/^(?:code|inlineCode|yaml|definition|image)$/.test(node.type)) ranges.push({ start, end });
    if (node.type === 'html')
      for (const tag of text.slice(start, end).matchAll(/<!--[\s\S]*?-->|<[^>]*>/g))
        ranges.push({ start: start + tag.index, end: start + tag.index + tag[0].length });
    if (node.type === 'link') {
      const last = node.children.at(-1)?.position?.end.offset ?? start;
      ranges.push({ start: last, end });
    }
  });
  for (const { index, 0: address } of text.matchAll(/(?:https?:|www\.)[^\s<>)]+|\S+@\S+\.\w+/g))
    ranges.push({ start: index, end: index + address.length });
  return ranges;
}

describe('what --fix changes in the Markdown of others', () => {
  let fixes: Fix[] = [];
  let count = 0;
  beforeAll(async () => {
    const texts = strangers();
    count = texts.length;
    fixes = (await Promise.all(texts.map((text) => fixesIn(text, langOf(text))))).flat();
  }, 120_000);

  test('there is enough of it', () => {
    expect(count).toBeGreaterThan(500);
    expect(fixes.length).toBeGreaterThan(20);
  });

  test('is among the changes that are known, and is heard alike', () => {
    for (const { rule, start, end, text, source } of fixes) {
      const was = source.slice(start, end);
      const known = allowed.find(([id]) => id === rule);
      const where = `${rule}: «${was}» → «${text}» in …${source.slice(start - 40, end + 40)}…`;
      expect(known?.[1].test(was) && known[2].test(text), where).toBe(true);
      expect(heard(text), where).toBe(heard(was));
    }
  });

  test('is never in code, tags, front matter or addresses', () => {
    for (const { rule, start, end, source } of fixes) {
      const hit = untouchable(source).find((range) => start < range.end && end > range.start);
      expect(hit && `${rule}: ${source.slice(start - 20, end + 20)}`).toBeUndefined();
    }
  });

  test('leaves the structure of the text as it is', () => {
    const shape = (text: string) => {
      const types: string[] = [];
      visit(markdownOf({ text }), ({ type }) => void types.push(type));
      return types;
    };
    for (const source of new Set(fixes.map((fix) => fix.source))) {
      const own = fixes.filter((fix) => fix.source === source);
      const made = own.map(({ rule, start, end, text }) => {
        const around = `${source.slice(start - 20, start)}[${source.slice(start, end)}]`;
        return `${rule}: ${around} → «${text}»`;
      });
      expect(shape(applyEdits(source, own)), made.join('\n')).toEqual(shape(source));
    }
  });
});

test.each([
  ['fr', 'Lier et délier les données. Vier, Cier, Mier, Même crème.'],
  ['fr', 'Il n’y a a priori rien. Il en parle tout en en gardant. À la une une photo.'],
  ['fr', 'Le module (A qui référence B) suit. A plus de droits que B.'],
  ['fr', 'Le rapport «Evaluation and Authorisation», Education for All, Emissions of gases.'],
  ['fr', 'La mort de de Gaulle. Le son son. L’Est est loin. Ils le sont sont-ils.'],
  ['fr', 'Le fichier CO2.csv, CO2_total, `CO2`, #CO2, https://exemple.fr/CO2, lot SO2, salle NO2.'],
  ['fr', 'La version 2.0 m, USB 3.1 Go, article 4.2 t, à 12.30 h, de 3.5 à 4.5 %, Python 3.9 ans.'],
  ['fr', 'Le dossier src/m2, la machine 2 m2.large, REF-2O20, 2O2, x_1O1, le 1ème.'],
  [
    'en',
    'Look at AT&T. Use AND and NOT. New York, York York, had had. The state it was in in May.',
  ],
  ['en', 'He wrote “the the” and `the the`, the <b>the</b>, a — a, and/and, Duran Duran.'],
  [
    'en',
    '## Acme Inc.\n\nA.\n\n## C:\n\nB.\n\n## Fast :rocket:\n\nC.\n\n## std::\n\nD.\n\n## 1\\.\n\nE.',
  ],
] as const)('%s: nothing is changed in %s', async (lang, text) => {
  const fixes = await fixesIn(`${text}\n`, lang);
  expect(applyEdits(`${text}\n`, fixes)).toBe(`${text}\n`);
});
