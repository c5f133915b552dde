import { expect, test } from 'vitest';
import { createProgram } from '../../../src/cli/program/program.js';
import type { Runs } from '../../../src/cli/program/runs.js';

const { commands } = createProgram(() => async () => undefined);

/** The words of a line that the program is given, quotes taken off. */
function wordsOf(line: string): string[] {
  const [, own = ''] = /guide ([^|>)]*)/.exec(line) ?? [];
  return (own.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

/** The command that a line runs, or undefined. */
function commandRun(line: string): string | undefined {
  let ran: string | undefined;
  const runs: Runs = (name) => async () => {
    ran = name;
  };
  const program = createProgram(runs);
  const words = wordsOf(line);
  const quiet = { writeErr: () => undefined, writeOut: () => undefined };
  for (const each of [program, ...program.commands]) each.exitOverride().configureOutput(quiet);
  program.parse(words, { from: 'user' });
  return ran;
}

const examples = commands.flatMap((command) =>
  command.examples.map(({ line }) => [line, command.name()] as const),
);

test.each(examples)('%s is a line for guide %s', (line, name) => {
  expect(commandRun(line)).toBe(name);
});

test.each(commands.map((command) => [command.name(), command] as const))(
  'guide %s explains its arguments and options, with examples',
  (_, command) => {
    const explained = [command, ...command.options, ...command.registeredArguments];
    expect(explained.every(({ description }) => description)).toBe(true);
    expect(command.examples.length).toBeGreaterThan(0);
  },
);

test('help shows examples and exit codes', () => {
  let shown = '';
  const build = commands.find((command) => command.name() === 'build');
  build?.configureOutput({ writeOut: (text) => (shown += text) }).outputHelp();
  expect(shown).toContain('Make the website');
  expect(shown).toContain('guide build --only pdf\n      makes the PDF alone');
  expect(shown).toMatch(/Exit codes:\n {2}0 +done\n {2}1 +the chapters have errors/);
  expect(shown).toContain('--json');
});
