import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as importTree } from '../../../src/cli/commands/import.js';
import { xmlElements } from '../../../src/release/statements/xml.js';
import { workplace } from '../../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());

const added = `
## Des notes et des langues {#notes}

Appel[^a], encore[^a], **gras** et *penché*, voir [le web](https://example.org/) et [ici](#notes).
<span lang="en">Green IT</span>, à remplir [à compléter : durée].

Code <code>a b</code> en ligne.

Soit $\\frac{a}{b} = \\sum_{i=1}^{n} \\sqrt{x_i}$ partout.

Terme
: Ce qu’il *dit*.

- un
  1. deux
  2. trois

     suite
- quatre

5. cinq
6. six

<table>
<caption>Lots</caption>
<thead><tr><th rowspan="2">Lot</th><th colspan="2">Prix</th></tr><tr><th>Neuf</th><th>Occasion</th></tr></thead>
<tbody><tr><td rowspan="2">1</td><td>10</td><td>8</td></tr><tr><td colspan="2">à négocier</td></tr></tbody>
</table>

:::note{title="À savoir"}
Dans un cadre.
:::

[^a]: Dite une fois, avec [un lien](https://example.org/note).
`;

type Part = ReturnType<typeof xmlElements>[number];
let bytes: Uint8Array;
let files: Record<string, Uint8Array>;
let body: Part[];
let folder: string;

async function built(out: string): Promise<Uint8Array> {
  const { exitCode } = await build({ dir: 'guide', out, only: ['office'] }, place.context);
  expect(exitCode).toBe(0);
  folder = join(place.folder, out, 'office');
  return readFileSync(join(folder, nameOf('.docx')));
}
const nameOf = (ending: string) => readdirSync(folder).find((name) => name.endsWith(ending)) ?? '';

beforeAll(async () => {
  const text = readFileSync(join(place.guide, 'partie/deux.md'), 'utf8');
  place.add('partie/deux.md', text + added);
  bytes = await built('dist');
  files = unzipSync(bytes);
  body = xmlElements(files['word/document.xml'] as Uint8Array);
}, 60_000);

const named = (name: string, parts = body) => parts.filter((each) => each.name === name);
const values = (name: string, attribute: string, parts = body) =>
  named(name, parts).flatMap((each) => each.attributes[attribute] ?? []);

test('what the text leads to and shows is there', () => {
  const bookmarks = values('w:bookmarkStart', 'w:name');
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  expect(bookmarks.filter((name) => !/^\w{1,40}$/.test(name))).toEqual([]);
  const anchors = values('w:hyperlink', 'w:anchor');
  expect(anchors.length).toBeGreaterThan(8);
  expect(anchors.filter((name) => !bookmarks.includes(name))).toEqual([]);
  const relations = xmlElements(files['word/_rels/document.xml.rels'] as Uint8Array);
  const ids = values('Relationship', 'Id', relations);
  const used = [...values('w:hyperlink', 'r:id'), ...values('a:blip', 'r:embed')];
  expect(used.length).toBeGreaterThan(1);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  const media = values('Relationship', 'Target', relations).filter((path) => /^media/.test(path));
  expect(media.length).toBeGreaterThan(0);
  expect(media.filter((path) => !files[`word/${path}`]?.length)).toEqual([]);
});

test('styles and lists that paragraphs name are there', () => {
  const styles = values(
    'w:style',
    'w:styleId',
    xmlElements(files['word/styles.xml'] as Uint8Array),
  );
  const used = [...values('w:pStyle', 'w:val'), ...values('w:rStyle', 'w:val')];
  expect(used).toContain('Heading3');
  expect([...new Set(used)].filter((name) => !styles.includes(name))).toEqual([]);
  const numbering = xmlElements(files['word/numbering.xml'] as Uint8Array);
  const lists = values('w:num', 'w:numId', numbering);
  expect(values('w:numId', 'w:val').filter((id) => !lists.includes(id))).toEqual([]);
  expect(values('w:startOverride', 'w:val', numbering)).toContain('5');
});

test('pictures have alternatives, tables header rows, other languages their name', () => {
  expect(values('wp:docPr', 'descr').length).toBe(named('wp:docPr').length);
  expect(named('w:tblHeader').length).toBeGreaterThan(1);
  expect(values('w:vMerge', 'w:val')).toContain('restart');
  expect(values('w:lang', 'w:val')).toContain('en-GB');
  const styles = xmlElements(files['word/styles.xml'] as Uint8Array);
  expect(values('w:lang', 'w:val', styles)).toContain('fr-FR');
  const core = xmlElements(files['docProps/core.xml'] as Uint8Array);
  expect(named('dc:title', core)[0]?.text).toContain('Guide');
});

test('a note is called again by a field, and its links lead somewhere', () => {
  const notes = xmlElements(files['word/footnotes.xml'] as Uint8Array);
  expect(
    named('w:footnote', notes).filter(({ text }) => text.includes('Dite une fois')),
  ).toHaveLength(1);
  const again = named('w:instrText').find(({ text }) => text.includes('NOTEREF'))?.text;
  const bookmark = again?.trim().split(' ')[1];
  expect(values('w:bookmarkStart', 'w:name')).toContain(bookmark);
  const relations = xmlElements(files['word/_rels/footnotes.xml.rels'] as Uint8Array);
  expect(values('Relationship', 'Target', relations)).toContain('https://example.org/note');
});

test('a formula is one of Office Math, its sum with bounds', () => {
  const names = ['m:oMath', 'm:f', 'm:nary', 'm:rad', 'm:sSub'];
  expect(names.map((name) => named(name).length)).toEqual([1, 1, 1, 1, 1]);
  expect(named('m:num')[0]?.text).toBe('a');
  expect(values('m:chr', 'm:val')).toEqual(['∑']);
});

test('the same guide is the same bytes', async () => {
  expect(Buffer.from(await built('again')).equals(Buffer.from(bytes))).toBe(true);
});

test.each(['.docx', '.odt'])('a guide that comes back from %s is the same', async (ending) => {
  const out = `back${ending}`;
  const dir = join(folder, nameOf(ending));
  const { diagnostics } = await importTree({ dir, out, lang: 'fr' }, place.context);
  const read = (path: string) => readFileSync(join(place.folder, out, path), 'utf8');
  const manifest = parse(read('guide.yaml'));
  expect(manifest.title).toBe(parse(readFileSync(join(place.guide, 'guide.yaml'), 'utf8')).title);
  const text = manifest.chapters.map(read).join('\n');
  expect(text).toContain('## Des notes et des langues');
  expect(text).toContain('**gras** et *penché*, voir [le web](https://example.org/) et [ici](#');
  expect(text).toContain('Dite une fois, avec [un lien](https://example.org/note).');
  expect(text).toMatch(/Appel\[\^(\d+)\], encore\[\^\1\],/);
  expect(text).toContain('Code `a b` en ligne.\n');
  expect(text).toContain('\n\nTerme\n: Ce qu’il *dit*.\n');
  const isOdt = ending === '.odt';
  const formula = 'Soit $\\frac{a}{b} = \\sum_{i=1}^{n} \\sqrt{x_i}$ partout.';
  expect(text.includes(formula)).toBe(isOdt);
  expect(diagnostics.some(({ rule }) => rule === 'import-word-formula')).toBe(!isOdt);
  expect(text).toContain('- un\n  1. deux\n');
  expect(text).toContain('5. cinq\n6. six\n');
  expect(text.replaceAll('\n', '')).toContain(
    '<caption>Lots</caption><thead><tr><th rowspan="2" scope="col">Lot</th><th colspan="2" scope="colgroup">Prix</th></tr><tr><th scope="col">Neuf</th><th scope="col">Occasion</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>10</td><td>8</td></tr><tr><td colspan="2">à négocier</td></tr></tbody>',
  );
  expect(text).toContain('Dans un cadre.');
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('import-word-dead-link');
});
