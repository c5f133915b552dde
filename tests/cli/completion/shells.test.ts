import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CompletionOptions, run } from '../../../src/cli/commands/completion.js';
import { createProgram } from '../../../src/cli/program/program.js';

type Shell = CompletionOptions['shell'];
const program = createProgram(() => async () => undefined);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guide-completion-'));
  mkdirSync(join(folder, 'a folder'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'paper.pdf'), '');
  writeFileSync(join(folder, 'type.zsh'), typeInZsh);
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    writeFileSync(join(folder, `.guide.${shell}`), (await run({ shell, program })).stdout ?? '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Types a line and a tab at a prompt of zsh, and prints the line as it then stands. */
const typeInZsh = `zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner "autoload -Uz compinit; compinit -u -D; source .guide.zsh; shown() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER= }; zle -N shown; bindkey '^X' shown; PS1=; print rea''dy"
zpty -r inner out '*ready*'
zpty -n -w inner "$1"$'\\t\\x18'
zpty -r inner out '*<<*>>*'
print -r -- \${\${out##*<<}%%>>*}
zpty -d inner
`;

/** What each shell makes of the last word of a line. */
const complete: Record<Shell, (line: string) => string[]> = {
  bash: (line) => {
    const script = `source .guide.bash; COMP_WORDS=(${line.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _guide; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return output('bash', ['--norc', '-c', script]);
  },
  fish: (line) =>
    output('fish', ['--no-config', '-c', `source .guide.fish; complete -C '${line}'`]).map((each) =>
      each.replace(/\t.*/, '').replace(/\/$/, ''),
    ),
  zsh: (line) => {
    const [typed = ''] = output('zsh', ['-f', 'type.zsh', line]);
    const word = typed.slice(line.lastIndexOf(' ') + 1);
    return [word.replace(/[ /]$/, '').replaceAll('\\', '')];
  },
};

function output(shell: string, args: string[]): string[] {
  const text = execFileSync(shell, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return text.split(/\r?\n/).filter(Boolean);
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  const installed = spawnSync(shell, ['-c', 'true']).status === 0;
  describe.skipIf(!installed)(`${shell} (needs ${shell})`, () => {
    test.each([
      ['guide verif', 'verify'],
      ['guide build --fo', '--force'],
      ['guide --json build --fo', '--force'],
      ['guide init --lang f', 'fr'],
      ['guide inspect pa', 'paper.pdf'],
      ['guide verify di', 'dist'],
      ['guide build a', 'a folder'],
      ['guide -C di', 'dist'],
      ['guide completion fi', 'fish'],
    ])('%s', (line, word) => {
      expect(complete[shell](line)).toEqual([word]);
    });

    test('folders alone where a folder is expected', () => {
      expect(complete[shell]('guide build pa')).not.toContain('paper.pdf');
    });
  });
}

test.skipIf(spawnSync('bash', ['-c', 'true']).status !== 0)('every command is offered', () => {
  const names = program.commands.map((command) => command.name());
  expect(complete.bash('guide ')).toEqual(names);
});
