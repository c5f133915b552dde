import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { type Built, builtFrom } from '../../../helpers/small-guide.js';
import { type Tags, tagsOf } from '../../../helpers/tag-tree.js';

const long = Array.from(
  { length: 90 },
  (_, index) => `<tr><td>r${index}</td><td>v${index}</td></tr>`,
);
const table = (head: string, body = '') =>
  `<table><thead><tr>${head}</tr></thead><tbody>${body}${long.join('')}</tbody></table>`;
const tower = '<p><img src="pic.svg" alt="Tower" width="900"></p>';
const nested = (inner: string) =>
  `<table><caption>Around ${inner.length}</caption><thead><tr><th>${inner}</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>`;
const texts = [
  `${table('<th id="spot">Item <a href="https://office.example/">Office</a></th><th><a href="b.md">Next</a></th>')}\n\nSee [spot](#spot).`,
  `| Noted[^n] | WCAG |\n|---|---|\n${'| a | b |\n'.repeat(90)}\n[^n]: Said of it.`,
  table(
    '<th><figure><img src="pic.svg" alt="Square"><figcaption>Cap</figcaption></figure></th><th>B</th>',
  ),
  table(
    '<th>A</th><th>B</th>',
    '<tr><th colspan="2">One <a href="b.md">go</a></th></tr><tr><th colspan="2">Two</th></tr>',
  ),
  '<table><tr><th scope="row">Price</th><td>10</td></tr><tr><th scope="row">Weight</th><td>2</td></tr></table>',
  '<table><thead><tr><th>Office</th><th>Room</th></tr></thead><tbody><tr><td rowspan="2">North</td><td>1</td></tr></tbody><tbody><tr><td>South</td><td>2</td></tr></tbody></table>',
  '<table><tr><td rowspan="2">All</td><td rowspan="2">Covered</td></tr><tr></tr><tr><td colspan="900">Wide</td></tr></table>\n\n<table><thead><tr><th>Alone</th></tr></thead></table>\n\n<table><tr><td>Outer <table><tr><th scope="row">In</th><td>ner</td></tr></table></td><td>Beside</td></tr></table>',
  `<table><thead><tr><th>Tall ${tower.repeat(4)}</th></tr></thead><tbody><tr><td>${tower.repeat(3)} foot[^t]</td></tr></tbody></table>\n\n[^t]: Last.`,
  `| Deep[^d] | b |\n|---|---|\n| x | y |\n\n[^d]: ${nested(nested(nested('Core')))}`,
];

let built: Built;
let tags: Tags;
beforeAll(async () => {
  built = await builtFrom(texts, {
    'glossary.md': '---\ntitle: Glossary\n---\n\nWCAG\n: Web Content\n',
  });
  expect([built.exitCode, built.messages.filter((each) => /bug/.test(each))]).toEqual([0, []]);
  tags = await tagsOf(built.pdf);
}, 120_000);

test('what the header of a long table holds is in the document once, with its link', async () => {
  for (const word of ['Noted', 'Item', 'Square', 'One'])
    expect(
      tags.tree.split('\n').filter((line) => new RegExp(`«${word}|"${word}"`).test(line)),
    ).toHaveLength(1);
  const document = await PDFDocument.load(built.pdf, { updateMetadata: false });
  const web = document.getPages().flatMap(({ node }) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return (annotations?.asArray() ?? []).filter((_, index) =>
      String(annotations?.lookup(index, PDFDict).lookup(PDFName.of('A'))).includes(
        'office.example',
      ),
    );
  });
  expect(web).toHaveLength(1);
});

test('bands that follow each other head the rows below them together', () => {
  expect(tags.tree).toMatch(/TD Headers=\[U4x0y0 U4x0y1 U4x0y2\] «r0»/);
});

test('rows that all begin with a header of their own are tagged by it', () => {
  expect(tags.tree).toMatch(/TH id="R4x0y0" Scope=Row «Price»\n\s*TD Headers=\[R4x0y0\] «10»/);
});

test('spans end with their row group; what nothing begins in takes no room', () => {
  expect(tags.tree).toMatch(/«North»\n\s*TD[^\n]*«1»\n\s*TR\n\s*TD[^\n]*«South»\n\s*TD[^\n]*«2»/);
  expect(tags.tree).toMatch(/TD «All»\n\s*TD «Covered»\n\s*TR\n\s*TD ColSpan=2 «Wide»/);
  expect(tags.text).toContain('Alone');
  expect(tags.tree).toMatch(/TH id="R\d+x0y0" Scope=Row «In»/);
});

test('a header that leaves no room for rows is not repeated, and heads its column all the same', () => {
  expect(tags.tree).toMatch(
    /TH id="(R\d+x0y0)" Scope=Column[\s\S]*?«Tall»[\s\S]*TD Headers=\[\1\]/,
  );
});

test('headers within headers are there once', () => {
  expect(tags.text.match(/Core/g)).toHaveLength(1);
});
