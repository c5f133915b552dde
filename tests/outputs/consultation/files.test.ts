import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as consultation } from '../../../src/cli/commands/consultation.js';
import { outcomeOf, type Workplace, workplace } from '../../helpers/guides.js';
import { readMarkdown } from '../../helpers/markdown.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const path = (name: string) => join(place.folder, name);
const write = (name: string) =>
  outcomeOf(consultation({ dir: 'guide', export: name }, place.context));
const kept = () => readFileSync(join(place.guide, 'consultation/contributions.yaml'), 'utf8');

/** Writes into the part of an office file that holds the cells. */
function fill(name: string, part: string, change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path(name)));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(change(xml)).not.toBe(xml);
  writeFileSync(path(name), zipSync({ ...parts, [part]: strToU8(change(xml)) }));
}

const inOds = (xml: string) =>
  xml.replace(
    /(<text:p[^>]*>partie\/un#section<\/text:p>.*?)<table:table-cell( [^>]*)?\/>/s,
    '$1<table:table-cell><text:p>Il manque un exemple</text:p></table:table-cell>',
  );
const inOdt = (xml: string) =>
  xml.replace(
    /(>partie\/un#section<\/text:p>.*?<table:table-cell[^>]*><text:p[^>]*)\/><\/table:table-cell>/s,
    '$1>Il manque un exemple</text:p></table:table-cell>',
  );
const inXlsx = (xml: string) =>
  xml.replace(
    /<c r="D4"[^>]*\/>/,
    '<c r="D4" t="inlineStr"><is><t>Il manque un exemple</t></is></c>',
  );

test.each([
  ['ods', 'content.xml', inOds],
  ['odt', 'content.xml', inOdt],
  ['xlsx', 'xl/worksheets/sheet1.xml', inXlsx],
] as const)(
  'a .%s goes out, is written into, and comes back to its section',
  async (ending, part, change) => {
    const name = `feuille.${ending}`;
    expect((await write(name)).exitCode).toBe(0);
    const bytes = readFileSync(path(name));
    expect((await write(name)).exitCode).toBe(0);
    expect(readFileSync(path(name))).toEqual(bytes);
    fill(name, part, change);
    expect((await write(name)).exitCode).toBe(2);
    await outcomeOf(consultation({ dir: 'guide', import: [name] }, place.context));
    expect(kept()).toMatch(/section: partie\/un#section\n[\s\S]*text: Il manque un exemple/);
    expect(kept().match(/^- id/gm)).toHaveLength(1);
  },
);

test('cards for platforms have title, first paragraph, address and id of each section', async () => {
  place.edit(
    'glossaire.md',
    (text) => `${text}\n## *Un* <b>titre</b>\n\nUn [lien](index.md) & du texte.\n`,
  );
  expect((await write('fiches.md')).exitCode).toBe(0);
  const text = readFileSync(path('fiches.md'), 'utf8');
  expect(text).toContain(
    '## 1.1 Premier chapitre › A.\u00a0Une section\n\n[Lire en ligne](https://example.org/guides/essai/partie/un.html#section)\n\nIdentifiant\u00a0: `partie/un#section`\n',
  );
  expect(text).toContain('Un lien & du texte.');
  expect(JSON.stringify(readMarkdown(text))).not.toContain('"tagName":"b"');
});

test('another ending is refused with those that there are', async () => {
  for (const name of ['a.doc', 'sans'])
    expect((await write(name)).diagnostics[0]?.hint).toContain('.csv, .xlsx, .ods, .md, .odt');
});

test('while a consultation is open, a page leads to where each section is contributed on', async () => {
  const ask = (section: string) =>
    place.edit('guide.yaml', (text) =>
      text.replace('consultation: {', `consultation: { section: "${section}",`),
    );
  ask('https://plateforme.example/new?body={id}&t={title}');
  const site = { dir: 'guide', only: ['site' as const] };
  expect((await outcomeOf(build(site, place.context))).exitCode).toBe(0);
  const read = (name: string) => readFileSync(path(`dist/site/${name}`), 'utf8');
  expect(read('contribuer.html')).toMatch(
    /href="https:\/\/plateforme\.example\/new\?body=partie%2Fun%23section&(?:amp;|#x26;)t=1/,
  );
  expect(read('partie/un.html')).toContain('href="../contribuer.html#section-partie-un"');
  expect(read('sitemap.xml')).toContain('contribuer.html');
  place.edit('guide.yaml', (text) => text.replace('"2021-04-30"', '"2021-06-30"'));
  await outcomeOf(build(site, place.context));
  expect(() => read('contribuer.html')).toThrow();
  place.edit('guide.yaml', (text) => text.replace('{id}', 'id'));
  const wrong = await outcomeOf(build(site, place.context));
  expect(wrong.exitCode).toBe(2);
  expect(wrong.diagnostics[0]?.message).toContain('{id}');
});
