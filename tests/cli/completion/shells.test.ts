import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CompletionOptions, run } from '../../../src/cli/commands/completion.js';
import { createProgram } from '../../../src/cli/program/program.js';
import { speak } from '../../../src/words/words.js';

type Shell = CompletionOptions['shell'];
/** The program of each shell. */
const programs: Record<Shell, string> = {
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  powershell: 'pwsh',
};
const program = createProgram(() => async () => undefined);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guide-completion-'));
  mkdirSync(join(folder, 'a folder'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'paper.pdf'), '');
  writeFileSync(join(folder, 'type.zsh'), typeInZsh);
  for (const shell of Object.keys(programs) as Shell[]) {
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
  powershell: (line) => {
    const asked = `(TabExpansion2 -inputScript '${line}' -cursorColumn ${line.length}).CompletionMatches.CompletionText`;
    const script = `Get-Content -Raw .guide.powershell | Invoke-Expression; ${asked}`;
    return output('pwsh', ['-NoProfile', '-NonInteractive', '-Command', script]).map((each) =>
      each.replace(/^'(.*)'$/, '$1'),
    );
  },
};

function output(shell: string, args: string[]): string[] {
  const text = execFileSync(shell, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  return text.split(/\r?\n/).filter(Boolean);
}

for (const [shell, command] of Object.entries(programs) as [Shell, string][]) {
  const installed = spawnSync(command, ['-c', 'true']).error === undefined;
  describe.skipIf(!installed)(`${shell} (needs ${command})`, () => {
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
      ['guide completion powe', 'powershell'],
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

test('the script for PowerShell is ASCII, and its strings end on their lines', async () => {
  await speak('fr');
  const inFrench = createProgram(() => async () => undefined);
  const { stdout = '' } = await run({ shell: 'powershell', program: inFrench });
  await speak('en');
  expect(stdout).toMatch(/^[\n -~]+$/);
  expect(stdout).toContain("Does = '\\u00e9crire un nouveau guide");
  const data = stdout.slice(0, stdout.indexOf('$optionsOf ='));
  const ends = data
    .split('\n')
    .map((line) => [...line.replace('"\'"', '')].filter((each) => each === "'").length);
  expect(ends.filter((quotes) => quotes % 2 !== 0)).toEqual([]);
});
