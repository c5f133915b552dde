import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { workplace } from '../helpers/guides.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const place = workplace();
afterAll(() => place.remove());

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a preview with its code', async (signal, code) => {
  const child = spawn(process.execPath, [program, 'preview', 'guide', '--port', '0'], {
    cwd: place.folder,
  });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('http://localhost:')) resolve();
    });
  });
  const ended = new Promise((resolve) => child.on('exit', (exit) => resolve(exit)));
  await ready;
  const [url = ''] = /http:\S+/.exec(said) ?? [];
  expect((await fetch(url)).status).toBe(200);
  child.kill(signal);
  expect(await ended).toBe(code);
});
