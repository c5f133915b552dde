import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { pageBitmap } from '../../../../src/outputs/pdf/press/page-images.js';
import { type Built, builtFrom } from '../../../helpers/small-guide.js';
import { type Tags, tagsOf } from '../../../helpers/tag-tree.js';
import { type Box, boxesOf, overprinted } from '../../../helpers/text-boxes.js';

const longTitle = `A part of which the title is too long for ${'a line '.repeat(8)}`.trim();
const manifest = `title: Sample
slug: sample
lang: en
description: A sample.
version: 1.0.0
date: 2024-05-06
licence: CC-BY-4.0
publishers: [{ name: Office }]
pdf: { links: footnotes }
chapters:
  - clauses.md
  - bibliography.md
  - turned.md
  - alone.md
  - begun.md
  - title: ${longTitle}
    chapters: [${Array.from({ length: 29 }, (_, index) => `part/${index}.md`).join(', ')}]
  - glossary.md
`;
const terms = [...'abcdefghijklmn'].map((letter) => `Glossterm${letter}`);
const columns = Array.from({ length: 10 }, (_, index) => `Responsible${index}`);
const files: Record<string, string> = {
  'guide.yaml': manifest,
  'clauses.md': `---
title: Clauses
---

:::clause{#long title="Goes on" document="CCAP"}
${'A sentence of the clause.\n\n'.repeat(50)}:::

### Webographie

- [Cited work](https://cited.example/work)

### Behind it

[Leads](https://foot.example/page) away. Noted.[^hangs]

[^hangs]: ${'Hanging '.repeat(60)}

- [x] taskdone
- [ ] taskopen

<details><summary>Foldtitle</summary>

Foldtext.

</details>

## Widetitle

| ${columns.join(' | ')} |
|${'---|'.repeat(columns.length)}
| ${columns.join(' | ')} |

### Turnedtoo

:::landscape
Sharestext
:::

Uprighttext

| Longtable | Price |
|---|---|
${'| Paper of every kind | 12 € |\n'.repeat(60)}

| No | Secondcolumn, the first with room |
|---|---|
${'| 1 | Paper of every kind |\n'.repeat(60)}

<div class="guide-box guide-box--note"><p class="guide-box__title">Longbox <a href="https://box.example/">linked</a></p>

${'A sentence of the box.\n\n'.repeat(60)}

</div>
`,
  'glossary.md': `---
title: Glossary
---

${terms.map((term) => `${term.slice(-1).toUpperCase()}${term}\n: Defined${term}, ${'with its meaning '.repeat(12)}.\n`).join('\n')}`,
  'bibliography.md': `---
title: Bibliography
---

- [A law](https://law.example/text/12/), 2021.

<nav><a href="turned.md">Leadingon</a></nav>
<nav>Readtoo <a href="turned.md">turned</a></nav>
`,
  'turned.md':
    '---\ntitle: Turnedtitle\nlandscape: true\n---\n\nTurnedtext [linked](https://office.example/a?b=c), <https://self.example>.[^n]\n\n[^n]: See [a page](https://note.example/).\n',
  'begun.md': `---\ntitle: Begun\n---\n\n${Array.from(
    { length: 14 },
    (_, index) =>
      `:::${index % 2 ? 'note{' : 'clause{'}title="Begins${index}."}\n${'A sentence of it.\n\n'.repeat(21 + index)}:::\n\n`,
  ).join('')}`,
  'alone.md': '---\ntitle: Alonetitle\n---\n\n:::landscape\nAlonetext\n:::\n',
};
for (let index = 0; index < 29; index += 1)
  files[`part/${index}.md`] =
    `---\ntitle: Chapter ${index} of a part that has many of them, and a long title\n---\n\n${'Text.\n\n'.repeat(index === 0 ? 40 : 1)}Lasttext.\n`;

let built: Built;
let tags: Tags;
let boxes: Box[];
beforeAll(async () => {
  built = await builtFrom([], files);
  expect(built.exitCode, built.messages.join('\n')).toBe(0);
  tags = await tagsOf(built.pdf);
  boxes = await boxesOf(built.pdf);
}, 120_000);

/** The share of what is not white above the footer of a page. */
async function inkAtFoot(pdf: Uint8Array, page: number): Promise<number> {
  const { data, width, height } = await pageBitmap(pdf, page - 1, 210);
  const foot = data.subarray(4 * width * (height - 40), 4 * width * (height - 25));
  let inked = 0;
  for (let at = 0; at < foot.length; at += 4) if ((foot[at] ?? 255) < 253) inked += 1;
  return inked / (foot.length / 4);
}

const pagesOf = (words: string) => {
  const pages = new Map<number, string>();
  for (const { page, text } of boxes) pages.set(page, `${pages.get(page) ?? ''}${text}`);
  const sought = words.replaceAll(' ', '');
  return [...pages].flatMap(([page, text]) =>
    text.replaceAll(/\s/g, '').includes(sought) ? [page] : [],
  );
};

test('a clause is on the list of clauses, says on its next page that it goes on, and is read once', () => {
  const [listed = 0, first = 0, ...others] = pagesOf('Goes on');
  expect(listed).toBe(pagesOf('Model clauses')[0]);
  expect(others).toContain(first + 1);
  expect(pagesOf('Goes on (continued)')).toEqual([first + 1]);
  expect(tags.text.match(/Goes on/g)).toHaveLength(2);
});

test('a clause or a box that goes on begins with its title and lines of it', () => {
  const [lists = 0] = pagesOf('Model clauses');
  for (let index = 0; index < 14; index += 1) {
    const title = boxes.find(({ page, text }) => page > lists && text.endsWith(`Begins${index}.`));
    const lines = boxes.filter(
      ({ page, bottom, text }) =>
        page === title?.page && bottom < title.bottom && text.startsWith('A sentence of it'),
    );
    expect(lines.length, `${index}`).toBeGreaterThan(2);
  }
});

test('a box says so too, with its links where they were written alone', () => {
  expect(pagesOf('Longbox linked (continued)').length).toBeGreaterThan(0);
  expect(tags.tree.match(/Longbox/g)).toHaveLength(1);
  expect(tags.text.match(/Longbox/g)).toHaveLength(1);
});

test('a long glossary stands in two columns, by letters that are read by nobody', () => {
  const defined = boxes.filter(({ text }) => text.startsWith('Defined'));
  expect(defined).toHaveLength(terms.length);
  const [page] = pagesOf('AGlossterma');
  const lines = boxes.filter((box) => box.page === page && box.text.includes('meaning'));
  expect(
    Math.max(...lines.filter(({ left }) => left < 250).map(({ right }) => right)),
  ).toBeLessThan(300);
  const letters = boxes.filter(({ text }) => /^[A-N]$/.test(text));
  expect(letters.map(({ text }) => text).join('')).toBe('ABCDEFGHIJKLMN');
  expect(tags.text).not.toMatch(/A\s*AGlossterma/);
});

test('a table says so too, and its numbers stand to the right', () => {
  expect(pagesOf('Longtable (continued)').length).toBeGreaterThan(0);
  expect(pagesOf('Secondcolumn, the first with room (continued)').length).toBeGreaterThan(0);
  const prices = boxes.filter(({ text }) => /^12[\s\u00a0\u202f]€$/.test(text));
  const names = boxes.filter(({ text }) => text.startsWith('Paper'));
  expect(new Set(prices.map(({ right }) => Math.round(right))).size).toBe(1);
  expect(prices[0]?.right).toBeGreaterThan(500);
  expect(names[0]?.left).toBeLessThan(90);
});

test('a table that its page has no room for turns it, with every word whole', async () => {
  const [page = 0] = pagesOf('Responsible9');
  const document = await PDFDocument.load(built.pdf, { updateMetadata: false });
  const { width, height } = document.getPage(page - 1).getSize();
  expect(width).toBeGreaterThan(height);
  for (const column of columns)
    expect(boxes.filter((box) => box.page === page && box.text === column)).toHaveLength(2);
});

test('titles stand with what turns its page, and what turns next shares it', () => {
  const [page] = pagesOf('Responsible9');
  for (const words of ['Widetitle', 'Turnedtoo', 'Sharestext'])
    expect(pagesOf(words), words).toContain(page);
  expect(pagesOf('Uprighttext')).not.toContain(page);
  expect(pagesOf('Alonetitle')).toContain(pagesOf('Alonetext')[0]);
});

test('a chapter whose pages are turned has its title on the first of them', () => {
  expect(pagesOf('Turnedtext').length).toBe(1);
  expect(pagesOf('Turnedtitle')).toContain(pagesOf('Turnedtext')[0]);
});

test('web addresses are printed: of notes and references behind them, of others at the foot', () => {
  expect(tags.text).toContain('A law (law.example/text/12)');
  expect(tags.text).toContain('a page (note.example)');
  expect(tags.text).toContain('Cited work (cited.example/work)');
  expect(tags.text).not.toContain('Leads (foot.example/page)');
  const foot = boxes.filter(({ text }) => text.includes('office.example/a?b=c'));
  expect(foot.map(({ page }) => page)).toEqual(pagesOf('Turnedtext'));
  expect(foot[0]?.bottom).toBeLessThan(120);
  expect(tags.text.match(/self\.example/g)).toHaveLength(1);
});

test('the lines of a note hang behind its number', () => {
  const lines = boxes.filter(({ text }) => text.startsWith('Hanging'));
  const [first, second] = lines;
  expect(lines.length).toBeGreaterThan(2);
  const number = boxes[boxes.indexOf(first as Box) - 1];
  expect(number?.text).toMatch(/^\d$/);
  expect((second?.left ?? 0) - (number?.left ?? 0)).toBeGreaterThan(4);
});

test('navigation of screens is not printed, unless it says more', () => {
  expect(tags.text).not.toContain('Leadingon');
  expect(tags.text).toContain('Readtoo');
});

test('contents have the numbers of chapters, links the words of where they lead', () => {
  expect(tags.tree).toMatch(/1\.2 *Chapter 1 of a part/);
});

test('things to do have their boxes for signs, and what folds away its title', () => {
  expect(tags.tree).toMatch(/Lbl «☒»\s+LBody «taskdone»/);
  expect(tags.tree).toMatch(/Lbl «☐»\s+LBody «taskopen»/);
  expect(tags.tree).toMatch(/P «Foldtitle»\s+P «Foldtext\.»/);
});

test('short chapters run on, under the header of the one that their page begins with', () => {
  const pages = pagesOf('Lasttext.');
  expect(pages.length).toBeLessThan(16);
  const heads = pages.map((page) => boxes.filter((box) => box.page === page && box.bottom > 780));
  const [first = [], ...others] = heads.map((head) => head.map(({ text }) => text).join(''));
  expect(pagesOf('Chapter 1 of a part')).toContain(pages[0]);
  expect(first).toContain('Chapter 0 of a part');
  // A page that a title begins has none.
  expect(others.filter(Boolean)).toEqual([]);
});

test('a page that ends a part with little text has a frieze at its foot, that of a full one has none', async () => {
  const pages = pagesOf('Lasttext.');
  const foots = await Promise.all(pages.map((page) => inkAtFoot(built.pdf, page)));
  expect(foots.at(-1)).toBeGreaterThan(0.2);
  expect(foots[1]).toBe(0);
});

test('the chapters of a part stand clear of its title, and the running header is one line', () => {
  expect(overprinted(boxes)).toEqual([]);
  const [page = 0] = pagesOf('Lasttext.');
  const header = boxes.filter((box) => box.page === page && box.bottom > 780);
  expect(new Set(header.map(({ bottom }) => Math.round(bottom))).size).toBe(1);
  const shown = header.map(({ text }) => text).join('');
  expect(shown).toContain('A part of which');
  expect(shown).toContain('Chapter 0 of a part');
});
