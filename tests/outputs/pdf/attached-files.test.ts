import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { run as verify } from '../../../src/cli/commands/verify.js';
import { inspectPdf } from '../../../src/outputs/pdf/stamp/inspect.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
const pdf = (out: string) => {
  const folder = join(place.folder, out, 'site/docs');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '');
};

beforeAll(async () => {
  place = workplace();
  mkdirSync(join(place.guide, 'annexes'));
  place.add('prix.csv', 'a;b\n1;2\n');
  place.add('annexes/prix.csv', 'version 0.1;1999-01-01\n');
  place.edit(
    'partie/un.md',
    (text) => `${text}\n[Prix](../prix.csv), [autres](../annexes/prix.csv).\n`,
  );
  await build({ dir: 'guide', out: 'without', only: ['pdf'] }, place.context);
  place.edit('guide.yaml', (text) => `${text}\npdf:\n  attach: true\n`);
  expect((await build({ dir: 'guide', out: 'dist' }, place.context)).exitCode).toBe(0);
}, 60_000);
afterAll(() => place.remove());

test('files that chapters link to are in the PDF, which claims PDF/A-3a', async () => {
  const saved = join(place.folder, 'saved');
  mkdirSync(saved);
  execFileSync('pdfdetach', ['-saveall', '-o', saved, pdf('dist')]);
  const text = (name: string) => readFileSync(join(saved, name), 'utf8');
  expect(readdirSync(saved).map((name) => [name, text(name)])).toEqual([
    ['prix-2.csv', 'version 0.1;1999-01-01\n'],
    ['prix.csv', 'a;b\n1;2\n'],
  ]);
  const claims = async (out: string) => (await inspectPdf(readFileSync(pdf(out)), 'a.pdf')).claims;
  expect(await claims('dist')).toEqual(['PDF/UA-1', 'PDF/A-3a']);
  expect(await claims('without')).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  const record = JSON.parse(readFileSync(join(place.folder, 'dist/release.json'), 'utf8'));
  expect(record.pdf.conformance).toEqual(['PDF/UA-1', 'PDF/A-3a']);
});

test('what an attached file says of other versions is no fault of the release', async () => {
  const { exitCode, diagnostics } = await verify({ dist: 'dist' }, place.context);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(exitCode).toBe(0);
});

test.skipIf(!process.env.VERAPDF)(
  'veraPDF passes PDF/UA-1 and PDF/A-3a (set VERAPDF to the validator)',
  () => {
    for (const flavour of ['ua1', '3a'])
      expect(
        execFileSync(process.env.VERAPDF ?? '', [flavour, pdf('dist')], { encoding: 'utf8' }),
      ).toContain('PASS');
  },
  300_000,
);
