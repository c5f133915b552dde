import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { run as build } from '../../src/cli/commands/build.js';
import { run as consultation } from '../../src/cli/commands/consultation.js';
import { epubParts, xmlElements, xmlText } from '../helpers/epub-pages.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { readMarkdown } from '../helpers/markdown.js';
import { payloads } from '../helpers/payloads.js';

// What hostile people write in a consultation comes in by a platform's export and is read in every output: none of it
// runs, loads, leads or counts there, and none of it is lost.

const hostile = [
  ...payloads,
  ':::consultation{only=counts}\n:::',
  '\n::: danger\nBoîte\n:::\n\n:::tip\nBoîte\n:::\n',
  ':::clause{#prise title="Prise"}\nUne clause.\n:::',
  '{version} {{ link }} {contributions} :var[prix] %version%',
  '# Titre\n\n- liste\n\n1. numéro\n\n    code\n\n| a | b |\n|---|---|\n| c | d |',
  '![image](https://mal.exemple/i.png) <https://mal.exemple/> [r][r]\n\n[r]: https://mal.exemple/r',
  '[^1]: note [@cle] (@ex) $x^2$ ==marque== H~2~O :index[mot]{entry="mot"}',
  'www.mal.exemple et ftp://mal.exemple et //mal.exemple/x',
  'sens \u202Erenversé\u202C fin, puis \u2067isolé\u2069',
  'famille 👩‍👩‍👧‍👦, drapeau 🇫🇷, peau 👍🏽, cœur ❤️',
  `accents a${'\u0301'.repeat(60)} fin`,
  `long ${'x'.repeat(100_000)} fin`,
  '\ufeffmarque, nul \0, sonnerie \u0007, échappement \u001b[31m',
  '% commentaire\\ \\u{22} \\textbf{x} ~ ^ _ & #set page(width: 1pt)',
  '=HYPERLINK("https://mal.exemple";"clic")',
  "+33; -2+3+cmd|'/C calc'!A0; \t=1+1",
];

let place: Workplace;
const dist = (...path: string[]) => join(place.folder, 'dist', ...path);
const only = (folder: string, ending: string) => {
  const [name = ''] = readdirSync(dist(folder)).filter((each) => each.endsWith(ending));
  return readFileSync(dist(folder, name));
};
/** What is left of a text in any output: no spaces, hyphens at the ends of lines, and marks that don't show. */
const bare = (text: string) => text.replace(/[\s\p{C}\p{M}\ufffd\u2010-]/gu, '');
const written = (index: number) => bare(`debut${index}x ${hostile[index]} fin${index}x`);
const lost = (text: string) => {
  const said = bare(text);
  return hostile.filter((_, index) => !said.includes(written(index)));
};

beforeAll(async () => {
  place = workplace();
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = hostile.map((each, index) =>
    [
      `${index}`,
      3,
      12,
      `Titre ${index} ${each.replace(/\s+/g, ' ')}`,
      `debut${index}x ${each} fin${index}x`,
      each,
      '=2+3',
      `javascript:piege(${index})`,
    ]
      .map((value) => cell(String(value)))
      .join(';'),
  );
  const head = 'id;participatory_space/id;component/id;title/fr;body/fr;address;votes;url';
  writeFileSync(join(place.folder, 'd.csv'), [head, ...rows].join('\r\n'));
  const taken = await outcomeOf(consultation({ dir: 'guide', import: ['d.csv'] }, place.context));
  expect(taken).toMatchObject({ exitCode: 0 });
  place.edit('partie/deux.md', (text) => `${text}\n## Consultation\n\n:::consultation\n:::\n`);
  place.add('journal.md', '# Journal\n\n## Version Bêta, 30 juin 2021\n\nPremière version.\n');
  place.edit(
    'guide.yaml',
    (text) => `${text.replace('"2021-04-30"', '"2021-06-30"')}  - journal.md\n`,
  );
  const built = await outcomeOf(
    build({ dir: 'guide', only: ['site', 'pdf', 'epub', 'office'] }, place.context),
  );
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(built.exitCode).toBe(0);
}, 240_000);
afterAll(() => place.remove());

const htmlOf = (value: string) => raw({ type: 'root', children: [{ type: 'raw', value }] }) as Root;

/** Elements of a summary, by what they are; anything else is someone's. */
const usual = new Set('a blockquote br div p section span strong'.split(' '));

test('in the site: text alone, whole', () => {
  const page = htmlOf(readFileSync(dist('site/partie/deux.html'), 'utf8'));
  const boxes: Root[] = [];
  visit(page, 'element', (node) => {
    const classes = node.properties.className;
    if (!Array.isArray(classes) || !classes.includes('guide-contribution')) return;
    boxes.push({ type: 'root', children: [node] });
  });
  expect(boxes).toHaveLength(hostile.length);
  for (const box of boxes)
    visit(box, 'element', ({ tagName, properties }) => {
      expect(usual.has(tagName), tagName).toBe(true);
      expect(
        Object.keys(properties).filter((name) => !/^(?:id|className|href|lang)$/.test(name)),
      ).toEqual([]);
      if (properties.href) expect(properties.href).toMatch(/^#contribution-/);
    });
  expect(lost(boxes.map((box) => textOf(box)).join('\n'))).toEqual([]);
});

test('in the EPUB: likewise', () => {
  const chapter = [...epubParts(dist())].find(([path]) => path.endsWith('deux.xhtml'))?.[1];
  if (!chapter) throw new Error('no chapter');
  const boxes = xmlElements(chapter).filter(
    ({ attributes }) => attributes.class === 'guide-contribution',
  );
  for (const box of boxes)
    for (const { name, attributes } of xmlElements(box)) {
      expect(usual.has(name), name).toBe(true);
      if (attributes.href) expect(attributes.href).toMatch(/^#contribution-/);
    }
  expect(lost(boxes.map(xmlText).join('\n'))).toEqual([]);
});

test('in the PDF: no link, no action, no word lost', async () => {
  const [name = ''] = readdirSync(dist('site/docs'));
  const bytes = readFileSync(dist('site/docs', name));
  expect(await addressesOf(bytes)).not.toMatch(/mal\.exemple|piege/);
  // Without what stands above and below the text of each page.
  const area = ['-x', '0', '-y', '60', '-W', '600', '-H', '730'];
  const args = [...area, '-nopgbrk', dist('site/docs', name), '-'];
  expect(lost(execFileSync('pdftotext', args, { encoding: 'utf8', maxBuffer: 1e8 }))).toEqual([]);
});

/** All that the links of a PDF lead to. */
async function addressesOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const links = await Promise.all(pages.map(async (page) => (await page).getAnnotations()));
  await document.destroy();
  return JSON.stringify(links);
}

test.each(['docx', 'odt'])('in the .%s: no field, no link, no word lost', (format) => {
  const parts = unzipSync(only('office', format));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    for (const { name, attributes } of xmlElements(fromXml(strFromU8(bytes)))) {
      expect(Object.values(attributes).join(' '), path).not.toMatch(
        /mal\.exemple|javascript:|cmd\|/,
      );
      expect(name, path).not.toMatch(/^(?:w:fldSimple|w:altChunk|text:script|script:|draw:object)/);
    }
  }
  const content = strFromU8(
    parts[format === 'docx' ? 'word/document.xml' : 'content.xml'] ?? new Uint8Array(),
  );
  expect(lost(officeText(fromXml(content)))).toEqual([]);
});

function officeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.name === 'w:instrText') return '';
  return 'children' in node
    ? node.children.map((child) => officeText(child as Nodes)).join('')
    : '';
}

test('in the Markdown that others read: no markup, no directive, no link', () => {
  const markdown = only('site/downloads', '.md').toString();
  const read = readMarkdown(markdown);
  const all = JSON.stringify(read);
  expect(all).not.toMatch(/"(?:href|src)":"[^"]*mal\.exemple/);
  expect(all).not.toMatch(/"tagName":"(?:script|iframe|style|form|svg|math|base|object)"/);
  expect(markdown.split('\n').filter((line) => /^[> ]*:::/.test(line))).toEqual([]);
  expect(lost(textOf(read))).toEqual([]);
});

test('in feed, announcement, record and search: none of it', () => {
  const [news = ''] = readdirSync(dist('news'));
  for (const path of [`news/${news}`, 'site/versions.atom', 'release.json', 'site/dcat.jsonld'])
    expect(readFileSync(dist(path), 'utf8'), path).not.toMatch(/piege|mal\.exemple/);
});
