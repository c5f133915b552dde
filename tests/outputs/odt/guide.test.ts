import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { xmlElements } from '../../../src/release/statements/xml.js';
import { workplace } from '../../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());

type Part = ReturnType<typeof xmlElements>[number];
let files: Record<string, Uint8Array>;
let content: Part[];
let bytes: Uint8Array;

async function built(out: string): Promise<Uint8Array> {
  const { exitCode } = await build({ dir: 'guide', out, only: ['office'] }, place.context);
  expect(exitCode).toBe(0);
  expect(readdirSync(join(place.folder, out)).sort()).toEqual([
    'SHA256SUMS',
    'office',
    'release.json',
    'sbom.cdx.json',
  ]);
  const names = readdirSync(join(place.folder, out, 'office'));
  const name = names.find((each) => each.endsWith('.odt')) ?? '';
  return readFileSync(join(place.folder, out, 'office', name));
}

beforeAll(async () => {
  place.add(
    'partie/deux.md',
    `${readFileSync(join(place.guide, 'partie/deux.md'), 'utf8')}
## Des notes et des langues

Appel[^a], encore[^a]. Soit $a^2$. <span lang="en">Green IT</span>, <q>cité</q>, <kbd>Ctrl</kbd>.

1. un

   | A | B |
   |---|---|
   | c | d |

   suite
2. deux

- [x] fait

[^a]: Dite[^b] une fois.
[^b]: Dans une note.
`,
  );
  bytes = await built('dist');
  files = unzipSync(bytes);
  content = xmlElements(files['content.xml'] as Uint8Array);
});

const named = (name: string) => content.filter((each) => each.name === name);
const attributes = (name: string, attribute: string) =>
  named(name).flatMap((each) => each.attributes[attribute] ?? []);

test('headings have the levels of the guide, and the contents lead to them', () => {
  const headings = named('text:h').map(
    ({ text, attributes }) => `${attributes['text:outline-level']} ${text}`,
  );
  expect(headings.slice(0, 4)).toEqual([
    '1 Accueil',
    '1 Partie 1\u00a0: Première partie',
    expect.stringMatching(/^2 1\.1 /),
    expect.stringMatching(/^3 A\.\sUne section/),
  ]);
  const bookmarks = attributes('text:bookmark', 'text:name');
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  const links = attributes('text:a', 'xlink:href').filter((href) => href.startsWith('#'));
  expect(links.length).toBeGreaterThan(8);
  expect(links.filter((href) => !bookmarks.includes(href.slice(1)))).toEqual([]);
});

test('notes stand where they are called, once; a note within a note is not lost', () => {
  const bodies = named('text:note-body').map(({ text }) => text.trim());
  expect(bodies.filter((text) => text.startsWith('Dite'))).toHaveLength(1);
  expect(attributes('text:note-ref', 'text:ref-name')).toHaveLength(1);
  expect(named('text:p').some(({ text }) => text.trim() === 'Dans une note.')).toBe(true);
});

test('images are in the package with their alternatives', () => {
  const paths = attributes('draw:image', 'xlink:href');
  expect(paths.length).toBeGreaterThan(0);
  const listed = xmlElements(files['META-INF/manifest.xml'] as Uint8Array).map(
    (each) => each.attributes['manifest:full-path'],
  );
  for (const path of paths) {
    expect(files[path]?.length).toBeGreaterThan(0);
    expect(listed).toContain(path);
  }
  expect(named('svg:title')).toHaveLength(paths.length);
});

test('tables keep header rows and spans; a list goes on around one', () => {
  expect(attributes('table:table-cell', 'table:number-rows-spanned')).toContain('2');
  expect(named('table:table-header-rows').map(({ text }) => text)).toContain('AB');
  expect(
    named('text:list').some((list) => list.attributes['text:continue-numbering'] === 'true'),
  ).toBe(true);
  const xml = new TextDecoder().decode(files['content.xml']);
  const depth = { list: 0, worst: 0 };
  for (const [tag] of xml.matchAll(/<\/?(?:text:list|table:table|text:section)[ >]/g)) {
    if (tag.startsWith('<text:list')) depth.list += 1;
    else if (tag.startsWith('</text:list')) depth.list -= 1;
    else if (tag.startsWith('<table:table')) depth.worst = Math.max(depth.worst, depth.list);
  }
  expect(depth).toEqual({ list: 0, worst: 0 });
});

test('words in another language, quotations and tasks say what they are', () => {
  const english = named('text:span').filter(({ text }) => text === 'Green IT');
  expect(english[0]?.attributes['text:style-name']).toBe('Language_20_en');
  const styles = xmlElements(files['styles.xml'] as Uint8Array);
  const known = new Set(styles.map(({ attributes }) => attributes['style:name']));
  expect(attributes('text:span', 'text:style-name').filter((name) => !known.has(name))).toEqual([]);
  expect(attributes('text:p', 'text:style-name').filter((name) => !known.has(name))).toEqual([]);
  const said = named('text:p').map(({ text }) => text);
  expect(said.some((text) => text.includes('«\u00a0cité\u00a0»'))).toBe(true);
  expect(said.some((text) => /^☒ .*fait/.test(text))).toBe(true);
});

test('a formula is a document within the document', () => {
  const [path = ''] = attributes('draw:object', 'xlink:href').map((href) => href.slice(2));
  const math = xmlElements(files[`${path}/content.xml`] as Uint8Array);
  expect(math.map(({ name }) => name)).toContain('msup');
  expect(math.find(({ name }) => name === 'annotation')?.text).toBe('a^2');
  const listed = xmlElements(files['META-INF/manifest.xml'] as Uint8Array);
  expect(
    listed.find((each) => each.attributes['manifest:full-path'] === `${path}/`)?.attributes,
  ).toMatchObject({ 'manifest:media-type': 'application/vnd.oasis.opendocument.formula' });
});

test('the same guide is the same bytes', async () => {
  expect(Buffer.from(await built('again')).equals(Buffer.from(bytes))).toBe(true);
});
