import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { manifestExamples } from '../../generate/manifest-example.js';
import { parseManifest } from '../../src/guide/manifest.js';

const top = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(readFileSync(join(top, 'templates/guide.schema.json'), 'utf8'));
const ajv = formats.default(new Ajv({ allErrors: true, strictTypes: false }));
const accepts = ajv.compile(schema);

const small = readFileSync(join(top, 'tests/fixtures/small/guide.yaml'), 'utf8');
const manifests = ['guide-sources', 'docs', 'tests']
  .filter((folder) => existsSync(join(top, folder)))
  .flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => basename(path) === 'guide.yaml')
      .map((path) => join(folder, path)),
  )
  .filter((path) => programAccepts(readFileSync(join(top, path), 'utf8')));

function programAccepts(text: string): boolean {
  try {
    parseManifest(text, 'guide.yaml');
    return true;
  } catch {
    return false;
  }
}

test('there are manifests to try', () => {
  expect(manifests).toContain('guide-sources/guide.yaml');
});

test.each(manifests)('%s is valid', (path) => {
  accepts(parse(readFileSync(join(top, path), 'utf8')));
  expect(accepts.errors).toBeNull();
});

test.each([
  'cover: images/C.PNG',
  'budget: { page: 60kB, pdf: 2000000 }',
  'rules: { link-text: off, image-missing: info }',
  'target: { version: 1.0.0, date: 2021-06 }',
  'site: { url: "HTTPS://exemple.fr/é", home: /a/ }',
  'consultation: { url: https://a.fr, opens: 2021-04-30, closes: 2021-05-31 }',
  'legal: [{ page: mentions.md }, { title: Accessibilité, url: https://a.fr }]',
  'chapters: [index.md, { title: Partie, chapters: [a.md] }]',
])('%s is accepted, as the program does', (line) => {
  const text = withLine(line);
  expect([accepts(parse(text)), programAccepts(text)]).toEqual([true, true]);
});

test.each([
  'lisense: etalab-2.0',
  'licence: etalab',
  'version: 1.0',
  'version: v1.0.0',
  'date: 2021-02-30',
  'lang: de',
  'theme: dsf',
  'target: { version: 1.0.0, date: juin }',
  'cover: cover.bmp',
  'budget: { page: light }',
  'rules: { link-text: fatal }',
  'site: { home: guide }',
  'site: { url: ftp://a.fr }',
  'contact: { email: nobody }',
  'publishers: []',
  'chapters: [index.txt]',
  'chapters: []',
])('%s is refused, as the program does', (line) => {
  const text = withLine(line);
  expect([accepts(parse(text)), programAccepts(text)]).toEqual([false, false]);
});

test.each(Object.entries(manifestExamples))(
  'the manifest that the manual shows in %s is accepted',
  (_, text) => {
    expect([accepts(parse(text)), programAccepts(text)]).toEqual([true, true]);
  },
);

test('every key says what it is for', () => {
  expect(undescribed(schema, '')).toEqual([]);
});

/** The small guide's manifest, with one line in place of that of the same key. */
function withLine(line: string): string {
  const { [line.slice(0, line.indexOf(':'))]: _, ...others } = parse(small);
  return `${stringify(others)}${line}\n`;
}

interface Described {
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

function undescribed(node: Described, path: string): string[] {
  const inner = [node.items, ...(node.anyOf ?? [])].flatMap((each) =>
    each ? undescribed(each, `${path}[]`) : [],
  );
  const keys = Object.entries(node.properties ?? {}).flatMap(([key, value]) => [
    ...(value.description ? [] : [`${path}.${key}`]),
    ...undescribed(value, `${path}.${key}`),
  ]);
  return [...inner, ...keys];
}
