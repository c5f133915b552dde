import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { madeGuide } from '../helpers/hostile.js';

const program = fileURLToPath(new URL('../../bin/guide.js', import.meta.url));
const hook = fileURLToPath(new URL('../helpers/fault.cjs', import.meta.url));

const place = madeGuide();
const wrong = madeGuide({ 'index.md': '# T\n\n[x](y.md)\n' });
/** One that takes long enough to be interrupted. */
const long = madeGuide({ 'index.md': `# T\n\n${`${'Un *texte*. '.repeat(20)}\n\n`.repeat(1500)}` });
afterAll(() => {
  place.remove();
  long.remove();
  wrong.remove();
});

describe.each(['awaited', 'thrown', 'forgotten'])('a bug, %s,', (fault) => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--require', hook, program, ...args], {
      cwd: place.folder,
      encoding: 'utf8',
      env: { ...process.env, FAULT: fault },
    });

  test('is exit 70, with what to send', () => {
    const { status, stdout, stderr } = run('-q', 'check', '.');
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    const [message, hint, version, ...stack] = stderr.split('\n');
    expect(message).toBe('guide-publisher error Unexpected fault of this program: panne [bug]');
    expect(hint).toMatch(/^ {2}→ please report it/);
    expect(version).toMatch(/^guide-publisher \d+\.\d+\.\d+, Node v\d+\.\d+\.\d+, \w+$/);
    expect(stack.join('\n')).toMatch(/^TypeError: panne\n {4}at /);
  });

  test('is one object with --json', () => {
    const { status, stdout, stderr } = run('check', '.', '--json');
    expect({ status, stderr }).toEqual({ status: 70, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'check',
      ok: false,
      diagnostics: [{ rule: 'bug', severity: 'error' }],
    });
  });
});

test.runIf(existsSync('/dev/full'))('data that the disk does not take is exit 3', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$1" completion bash > /dev/full`, process.execPath, program],
    {
      cwd: place.folder,
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: expect.stringContaining('end of the space'),
  });
});

/** Runs a command line in a terminal of its own, which Python's standard library can make. */
const inTerminal = (line: string): SpawnSyncReturns<string> =>
  spawnSync(
    'python3',
    [
      '-c',
      'import os, pty, sys; sys.exit(os.WEXITSTATUS(pty.spawn(["sh", "-c", sys.argv[1]])))',
      line,
    ],
    {
      cwd: place.folder,
      encoding: 'utf8',
      // In CI chalk writes no colour, whatever the terminal.
      env: { ...process.env, CI: undefined, TERM: 'xterm-256color', NO_COLOR: '' },
    },
  );
const hasTerminal = inTerminal('exit 7').status === 7;
if (!hasTerminal) console.warn('No Python here: the tests in a terminal are SKIPPED.');

describe.runIf(hasTerminal)('the terminal is left as it was', () => {
  const node = `"${process.execPath}"`;
  const guide = `${node} "${program}"`;

  test.each([
    ['done', `${guide} build .`, 0],
    ['findings', `${guide} check ${wrong.folder}`, 1],
    ['wrong use', `${guide} buidl`, 2],
    ['what the system refuses', `${guide} build . --out index.md/dist`, 3],
    ['a bug', `FAULT=awaited ${node} --require "${hook}" "${program}" check .`, 70],
    [
      'interrupted',
      `bash -mc '${guide} build ${long.folder} --cache none & sleep 0.5; kill -INT $!; wait $!'`,
      130,
    ],
    [
      'terminated',
      `bash -mc '${guide} build ${long.folder} --cache none & sleep 0.5; kill -TERM $!; wait $!'`,
      143,
    ],
    [
      'a preview that is interrupted',
      `bash -mc '${guide} preview . --port 0 & sleep 1; kill -INT $!; wait $!'`,
      130,
    ],
  ])(
    'after %s',
    (_, line, code) => {
      const { status, stdout } = inTerminal(`${line}; code=$?; stty -a; exit $code`);
      expect(status).toBe(code);
      expect(stdout, 'modes that a raw terminal lacks').toMatch(/ icanon .* echo /s);
      expect(colourAtEnd(stdout)).toEqual([]);
      expect(stdout).not.toContain('\u001b[?25l');
    },
    60_000,
  );

  test('colours are seen at all', () => {
    const { stdout } = inTerminal(`${guide} check ${wrong.folder}`);
    expect(stdout).toMatch(/\u001b\[31m|\u001b\[33m|\u001b\[1m/);
  });
});

/** The attributes of text (ECMA-48, SGR) that are still on where an output ends. */
function colourAtEnd(output: string): string[] {
  const on = new Set<string>();
  const ends: Record<string, RegExp> = {
    0: /./,
    22: /^[12]$/,
    24: /^4$/,
    39: /^(?:3|9)\d/,
    49: /^4\d/,
  };
  for (const [, codes = ''] of output.matchAll(/\u001b\[([\d;]*)m/g)) {
    const code = codes || '0';
    const end = ends[code];
    if (end) for (const each of on) if (end.test(each)) on.delete(each);
    if (!end) on.add(code);
  }
  return [...on];
}
