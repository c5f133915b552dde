import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repository } from '../helpers/repository.js';

const program = new URL('../../bin/guide.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'guide-release-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('two clones in different folders, time zones and locales release the same archive', () => {
  const origin = join(folder, 'origine');
  mkdirSync(origin);
  cpSync(new URL('../fixtures/small', import.meta.url), join(origin, 'guide'), { recursive: true });
  repository(origin).commit();
  const archives = [
    { name: 'ici', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
    {
      name: 'un autre dossier/là-bas',
      env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    },
  ].map(({ name, env }) => {
    const clone = join(folder, name);
    execFileSync('git', ['clone', '--quiet', origin, clone]);
    execFileSync(process.execPath, [program, '-q', 'release', 'guide'], {
      cwd: clone,
      env: { ...process.env, ...env },
    });
    return readFileSync(join(clone, 'dist.tar.gz'));
  });
  expect(archives[0]?.length).toBeGreaterThan(10_000);
  expect(archives[1]?.equals(archives[0] ?? Buffer.alloc(0))).toBe(true);
});
