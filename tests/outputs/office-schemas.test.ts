import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as consultation } from '../../src/cli/commands/consultation.js';
import { run as diff } from '../../src/cli/commands/diff.js';
import { changedWorkplace, type Workplace } from '../helpers/guides.js';
import { noOdfSchema, openDocumentErrors, openXmlErrors } from '../helpers/office-schemas.js';

let place: Workplace;
const folder = mkdtempSync(join(tmpdir(), 'guide-office-'));
const cases = ['boxes', 'english', 'figures', 'includes', 'marks', 'tables'];

const grids = `
## À remplir

Table: Réponses {.answer-grid}

| Question | Réponse |
|---|---|
| =1+1 | |
| Durée[^a] | [à compléter : mois] |

Table: Notes {.weighting}

| Critère | Poids |
|---|---|
| Prix | 60 % |
| Valeur | 40 % |

:::clause{title="Durée" document="ccap"}
Le marché dure [à compléter : mois][^a], soit $\\frac{a}{b}$.

- un
  1. deux
:::

[^a]: En mois.
`;

beforeAll(async () => {
  place = changedWorkplace();
  place.edit('partie/un.md', (text) => `${text}\n${grids}`);
  const { context } = place;
  await build({ dir: 'guide', out: 'dist', only: ['office', 'site'] }, context);
  for (const format of ['docx', 'odt'] as const)
    await diff({ from: 'former', to: 'guide', format, out: `changes.${format}` }, context);
  for (const name of ['table.xlsx', 'table.ods', 'form.odt'])
    await consultation({ dir: 'guide', export: name }, context);
  for (const name of cases) {
    const dir = new URL(`../cases/${name}`, import.meta.url).pathname;
    const out = join(folder, name);
    await build(
      { dir, out, only: ['office'] },
      { world: nodeWorld(folder), progress: () => undefined },
    );
  }
}, 120_000);
afterAll(() => {
  place.remove();
  rmSync(folder, { recursive: true });
});

/** Every file of a kind that was made, by its name. */
const made = (...kinds: string[]) =>
  [place.folder, folder].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => kinds.includes(extname(name)))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, name))) })),
  );

async function found(
  files: ReturnType<typeof made>,
  errors: (bytes: Uint8Array, name: string) => Promise<unknown[]>,
) {
  const all: { name: string; errors: unknown[] }[] = [];
  // One after the other: the SDK's .NET can't read two documents at once.
  for (const { name, bytes } of files) all.push({ name, errors: await errors(bytes, name) });
  return all.filter((each) => each.errors.length > 0);
}

/** A part of a package, changed so that its schema refuses it. */
function broken(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  return zipSync({ ...parts, [part]: strToU8(change(xml)) });
}

test('Microsoft’s Open XML SDK finds nothing in any .docx or .xlsx', async () => {
  const files = made('.docx', '.xlsx');
  // The guide, its clauses, its changes, the six cases; its grids, the sheet of the consultation.
  expect(files.map(({ name }) => extname(name)).sort()).toEqual([
    ...new Array(9).fill('.docx'),
    ...new Array(2).fill('.xlsx'),
  ]);
  expect(await found(files, openXmlErrors)).toEqual([]);
  const [first] = files;
  const wrong = broken(first?.bytes ?? new Uint8Array(), 'word/document.xml', (xml) =>
    xml.replace('<w:body>', '<w:body><w:lost/>'),
  );
  expect(await openXmlErrors(wrong, '.docx')).not.toEqual([]);
}, 120_000);

test('notes are in the clauses that call them, and below the grids', () => {
  const part = (kind: string, path: string) =>
    made(kind)
      .map(({ bytes }) => unzipSync(bytes)[path])
      .map((xml) => strFromU8(xml ?? new Uint8Array()));
  const odt = made('.odt').filter(({ name }) => name.endsWith('clauses.odt'));
  expect(
    odt.map(({ bytes }) => strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array())),
  ).toEqual([
    expect.stringMatching(/<text:note .*?<text:p[^>]*>En mois\.\s*<\/text:p><\/text:note-body>/),
  ]);
  const [grids] = part('.ods', 'content.xml').filter((xml) => xml.includes('Réponses'));
  expect(grids).toContain('Durée – En mois.');
  expect(part('.xlsx', 'xl/worksheets/sheet1.xml').join()).toContain('Durée – En mois.');
});

describe.skipIf(noOdfSchema)('the schema of OpenDocument 1.3 (needs jing and ODF_SCHEMA)', () => {
  test('finds nothing in any .odt or .ods', async () => {
    const files = made('.odt', '.ods');
    expect(files.map(({ name }) => extname(name)).sort()).toEqual([
      ...new Array(2).fill('.ods'),
      ...new Array(10).fill('.odt'),
    ]);
    expect(await found(files, openDocumentErrors)).toEqual([]);
    const [first] = files;
    const wrong = broken(first?.bytes ?? new Uint8Array(), 'content.xml', (xml) =>
      xml.replace('<office:text>', '<office:text><text:lost/>'),
    );
    expect(await openDocumentErrors(wrong)).not.toEqual([]);
  }, 120_000);
});
