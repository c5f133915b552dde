import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { madeGuide } from '../helpers/hostile.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));

function shell(command: string, cwd: string) {
  const env = { ...process.env, GUIDE: `${process.execPath} ${program}` };
  return spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
}

test('a reader that has read enough gets no stack trace', () => {
  const guide = madeGuide({ 'index.md': '# T\n\n[x](y.md)\n'.repeat(2000) });
  const { stderr } = shell('$GUIDE check --json | head -c 10', guide.folder);
  guide.remove();
  expect(stderr).toBe('');
});

test('what the system refuses is exit 3 with what to do', () => {
  const guide = madeGuide();
  const { status, stderr } = shell('$GUIDE -q build --out index.md/dist', guide.folder);
  guide.remove();
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: expect.stringMatching(/error .*\n {2}→ /),
  });
  expect(stderr).not.toContain(' at ');
});

test('unknown words of a command line are shown escaped', () => {
  const { status, stderr } = shell(`$GUIDE "$(printf 'b\\033[2Juild')"`, '/');
  expect([status, stderr]).toEqual([2, expect.stringContaining('b\\x1b[2Juild')]);
});

test('help on the stream of messages shows no codes of colours', () => {
  const { stderr } = shell('FORCE_COLOR=1 $GUIDE', '/');
  expect(stderr).toContain('\nOptions:\n');
  expect(stderr).not.toContain('x1b');
});

test('nothing is announced as next where nothing is', () => {
  const guide = madeGuide();
  const { stderr } = shell('$GUIDE images', guide.folder);
  guide.remove();
  expect(stderr).toMatch(/^No [^\n]*\n$/);
});
