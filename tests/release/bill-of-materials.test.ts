import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGuide } from '../../src/guide/load.js';
import { billFile } from '../../src/release/bill-of-materials.js';
import { type Workplace, workplace } from '../helpers/guides.js';
import { guideSources } from '../helpers/sites.js';

let place: Workplace;
beforeAll(() => {
  place = workplace();
});
afterAll(() => place.remove());

async function billOf(root: string): Promise<string> {
  const { world } = place.context;
  const { guide } = await loadGuide(root, world);
  return new TextDecoder().decode((await billFile(guide, world)).bytes);
}

/** The schema of CycloneDX 1.6, as its own library has it. */
function cycloneDx() {
  const library = createRequire(import.meta.url).resolve(
    '@cyclonedx/cyclonedx-library/package.json',
  );
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(library, `../res/schema/${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  for (const format of ['iri-reference', 'idn-email']) ajv.addFormat(format, true);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema({
      ...schema(name),
      $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
    });
  return ajv.compile(schema('bom-1.6'));
}

test('the schema finds what is wrong', () => {
  expect(cycloneDx()({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{}] })).toBe(false);
});

test.each([
  ['a small guide', () => place.guide],
  ['the guide', () => guideSources],
])('the bill of %s is CycloneDX 1.6 to the letter, the same every time', async (_, root) => {
  const bill = await billOf(root());
  const validate = cycloneDx();
  validate(JSON.parse(bill));
  expect(validate.errors).toBeNull();
  expect(await billOf(root())).toBe(bill);
});

test('it names the guide, this program, and what each of its dependencies is locked to', async () => {
  const bill = JSON.parse(await billOf(place.guide));
  expect(bill.metadata.component).toMatchObject({ name: 'guide-essai', version: '1.0.0-beta.1' });
  expect(bill.metadata.timestamp).toBe('2021-04-30T00:00:00Z');
  const names = bill.components.map(({ name }: { name: string }) => name);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(names).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
  for (const name of ['vitest', 'typescript', 'axe-core']) expect(names).not.toContain(name);
  const pdfLib = bill.components.find(({ name }: { name: string }) => name === 'pdf-lib');
  const installed = JSON.parse(readFileSync('node_modules/pdf-lib/package.json', 'utf8'));
  expect(pdfLib).toMatchObject({
    version: installed.version,
    purl: `pkg:npm/pdf-lib@${installed.version}`,
    licenses: [{ license: { id: 'MIT' } }],
  });
  expect(pdfLib.hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
});

test('a guide in the look of the State names the design system that it takes', async () => {
  const bill = JSON.parse(await billOf(guideSources));
  const { version } = JSON.parse(readFileSync('node_modules/@gouvfr/dsfr/package.json', 'utf8'));
  expect(bill.components.at(-1).purl).toBe(`pkg:npm/%40gouvfr/dsfr@${version}`);
});

test('the licences of all that is bundled go with the package', () => {
  const notices = readFileSync(join('lib', 'LICENCES.txt'), 'utf8');
  for (const name of ['commander', 'pdf-lib', 'unified', 'minisearch'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(notices).toMatch(/Permission is hereby granted/);
});
