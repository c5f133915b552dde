import type { Option } from 'commander';
import { exitCodeList } from '../src/cli/program/exit-codes.js';
import type { CommandExample, GuideCommand } from '../src/cli/program/guide-command.js';
import { code, codeBlock, frontMatter, sentence, table } from './markdown.js';

/** The chapter on every command, from the program itself. */
export function commandsChapter(program: GuideCommand): string {
  const commands = commandsBelow(program);
  return `${[
    frontMatter(
      'Commands',
      'Every command of the program with its arguments, options, examples and exit codes.',
      'src/cli/program/',
    ),
    'What is here is what `guide --help` and `guide COMMAND --help` say.',
    table(
      'The commands',
      ['Command', 'What it does'],
      commands.map(({ path, command }) => [
        `[${code(path)}](#${anchorOf(path)})`,
        sentence(command.description()),
      ]),
    ),
    '## Options of every command {#global-options}',
    table('Options of every command', ['Option', 'What it does'], optionRows(program)),
    '## Exit codes {#exit-codes}',
    'A script learns from the exit code how a command ended.',
    table(
      'Exit codes',
      ['Code', 'Meaning'],
      exitCodeList(program.failure).map(({ code: number, means }) => [
        `${number}`,
        sentence(means),
      ]),
    ),
    ...commands.map(({ path, command }) => section(path, command)),
  ].join('\n\n')}\n`;
}

interface NamedCommand {
  /** As typed: `guide export eleventy`. */
  path: string;
  command: GuideCommand;
}

/** The commands that do something, in the order of the help. */
function commandsBelow(parent: GuideCommand, path = parent.name()): NamedCommand[] {
  return parent.commands.flatMap((command) => {
    const own = `${path} ${command.name()}`;
    return command.commands.length > 0 ? commandsBelow(command, own) : [{ path: own, command }];
  });
}

function anchorOf(path: string): string {
  return path.replaceAll(' ', '-');
}

function section(path: string, command: GuideCommand): string {
  const rows = [
    ...command.registeredArguments.map((argument) => [
      code(argument.name()),
      explained(argument.description, argument.argChoices),
    ]),
    ...optionRows(command),
  ];
  return [
    `## ${code(path)} {#${anchorOf(path)}}`,
    sentence(command.description()),
    codeBlock([path, ...usage(command)].join(' '), 'sh'),
    ...(rows.length > 0
      ? [table(`Arguments and options of ${path}`, ['Option', 'What it does'], rows)]
      : []),
    ...examples(command.examples),
    ...(command.failure ? [sentence(`it exits with 1 when ${command.failure}`)] : []),
  ].join('\n\n');
}

/** What a command can't do without, and its other arguments. */
function usage({ registeredArguments, options }: GuideCommand): string[] {
  return [
    ...registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    ),
    ...options.filter(({ mandatory }) => mandatory).map(({ flags }) => flags),
  ];
}

function examples(given: readonly CommandExample[]): string[] {
  if (given.length === 0) return [];
  return [
    'Examples:',
    given.map(({ line, does }) => `${code(line)}\n: ${sentence(does)}`).join('\n\n'),
  ];
}

function optionRows(command: GuideCommand): string[][] {
  return command.options.map((option: Option) => [
    code(option.flags),
    [
      explained(option.description, option.argChoices),
      ...(option.mandatory ? ['Required.'] : []),
      ...(typeof option.defaultValue === 'string'
        ? [`Default: ${code(option.defaultValue)}.`]
        : []),
    ].join(' '),
  ]);
}

function explained(description: string, choices: readonly string[] | undefined): string {
  const said = sentence(description);
  return choices ? `${said} One of ${choices.map(code).join(', ')}.` : said;
}
