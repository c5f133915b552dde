import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { fixesOf } from '../../src/checks/fix.js';
import { pasteToMarkdown } from '../../src/checks/pasted/index.js';
import { rules } from '../../src/checks/rules/index.js';
import { runRules } from '../../src/checks/run.js';
import { htmlAsWritten } from '../../src/document/html-as-written.js';
import { applyEdits } from '../../src/guide/text-edit.js';
import { exampleGuide } from '../helpers/checks.js';

const folder = new URL('../fixtures/pasted/', import.meta.url);

test.each(['word', 'google', 'libreoffice'])(
  'a page pasted from %s is told once, and cleaned',
  async (name) => {
    const text = readFileSync(new URL(`${name}.md`, folder), 'utf8');
    const found = runRules(exampleGuide({ text }), rules, rules);
    expect(found.map(({ rule }) => rule.id)).toEqual(['html-pasted']);
    const fixed = applyEdits(text, found.flatMap(fixesOf));
    await expect(fixed).toMatchFileSnapshot(new URL(`${name}.fixed.md`, folder).pathname);
    const again = runRules(exampleGuide({ text: fixed }), rules, rules);
    expect(again.filter(({ rule }) => /^html-/.test(rule.id))).toEqual([]);
  },
);

/** Words with signs that Markdown and typesetting take for theirs. */
const phrase = fc
  .array(
    fc.constantFrom(
      'mot',
      'Été',
      '12',
      '*',
      '_a_',
      '[x]',
      '#',
      '1.',
      '-',
      '|',
      '~',
      '`',
      '==',
      '{a=b}',
      ':::note',
      '\\',
      '!',
      '+',
      'a:b',
      'www.exemple.fr',
      '&lt;b&gt;',
      '&nbsp;',
      '&shy;',
      '[^1]',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));

const inline = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'b',
        'i',
        'span style="font-weight:700"',
        'span style="font-style:italic"',
        'font face="x"',
        'u',
        'o:p',
        'a href="https://exemple.fr/"',
        'sup',
        's',
      ),
      phrase,
      fc.constantFrom('', ' ', '&nbsp;'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) =>
    parts.map(([tag, text, space]) => `<${tag}>${text}</${tag.split(' ')[0]}>${space}`).join(''),
  );

const cell = fc
  .tuple(fc.constantFrom('', ' colspan=2', ' rowspan=1'), inline)
  .map(([span, text]) => `<td${span}><p class=MsoNormal>${text}</p></td>`);
const block = fc.oneof(
  inline.map((text) => `<p class=MsoNormal style="mso-x:y">${text}</p>`),
  inline.map((text) => `<h2>${text}</h2>`),
  fc
    .tuple(fc.constantFrom('·', '1.', 'a)', 'o', 'iv.'), fc.integer({ min: 1, max: 3 }), inline)
    .map(
      ([sign, level, text]) =>
        `<p class=MsoListParagraph style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}&nbsp; </span>${text}</p>`,
    ),
  fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li><p>${item}</p></li>`).join('')}</ul>`),
  fc
    .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map(
      (rows) =>
        `<table class=MsoTableGrid>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('\n')}</table>`,
    ),
);

/** Words of a text that no markup counts for. */
function wordsIn(html: string): string[] {
  const text = html
    .replace(/<span style="mso-list:Ignore">(?:·|o|1\.)&nbsp; <\/span>/g, '')
    .replace(/&shy;/g, '')
    .replace(/<\/(?:p|td|li|h2)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

test('a paste loses no word, whatever signs stand in it', () => {
  let written = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const html = blocks.join('\n\n');
      const markdown = pasteToMarkdown(html);
      all += 1;
      if (markdown === undefined) return;
      written += 1;
      const tree = htmlAsWritten({ text: `${markdown}\n` });
      expect(textOf(tree).replace(/[^\p{L}\p{N}]/gu, '')).toBe(wordsIn(html).join(''));
    }),
    { numRuns: 100, seed: 7 },
  );
  expect(written / all).toBeGreaterThan(0.95);
});
