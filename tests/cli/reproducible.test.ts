import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const program = new URL('../../bin/guide.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'guide-same-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Moves the clock of a Node process two years on. */
const later = `const real = Date; const ahead = 63072000000;
globalThis.Date = class extends real {
  constructor(...given) { if (given.length) super(...given); else super(real.now() + ahead); }
  static now() { return real.now() + ahead; }
};`;

test('another folder, time zone, locale and day give the same bytes', () => {
  writeFileSync(join(folder, 'later.mjs'), later);
  const sums = [
    { name: 'ici', env: { TZ: 'Europe/Paris', LC_ALL: 'C' }, node: [] },
    {
      name: 'un autre dossier',
      env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      node: ['--import', join(folder, 'later.mjs')],
    },
  ].map(({ name, env, node }) => {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    cpSync(new URL('../fixtures/small', import.meta.url), join(cwd, 'guide'), { recursive: true });
    execFileSync(process.execPath, [...node, program, '-q', 'build', 'guide'], {
      cwd,
      env: { ...process.env, ...env },
    });
    return readFileSync(join(cwd, 'dist/SHA256SUMS'), 'utf8');
  });
  expect(sums[0]?.split('\n').length).toBeGreaterThan(5);
  expect(sums[1]).toBe(sums[0]);
});
