import type { Option } from 'commander';
import { exitCodeList } from '../src/cli/program/exit-codes.js';
import type { CommandExample, GuideCommand } from '../src/cli/program/guide-command.js';
import { placeholder, placeholders } from '../src/cli/program/placeholders.js';
import { code, codeBlock, frontMatter, sentence, table } from './markdown.js';
import { inBoth } from './said.js';

const texts = {
  en: {
    title: 'Commands',
    description:
      'Every command of the program with its arguments, options, examples and exit codes.',
    opening: 'What is here is what `guide --help` and `guide COMMAND --help` say.',
    all: 'The commands',
    command: ['Command', 'What it does'],
    everywhere: 'Options of every command',
    option: ['Option', 'What it does'],
    codes: 'Exit codes',
    codesOpening: 'A script learns from the exit code how a command ended.',
    code: ['Code', 'Meaning'],
    of: (path: string) => `Arguments and options of ${path}`,
    examples: 'Examples:',
    fails: (when: string) => `it exits with 1 when ${when}`,
    required: 'Required.',
    byDefault: (value: string) => `Default: ${value}.`,
    choices: (list: string) => `One of ${list}.`,
  },
  fr: {
    title: 'Commandes',
    description:
      'Chaque commande du programme : ce qu’elle attend, ses options, des exemples et ses codes de retour.',
    opening: 'Tout ce qui est ici, `guide --help` et `guide COMMANDE --help` le disent aussi.',
    all: 'Les commandes',
    command: ['Commande', 'Ce qu’elle fait'],
    everywhere: 'Options de toutes les commandes',
    option: ['Option', 'Ce qu’elle fait'],
    codes: 'Codes de retour',
    codesOpening: 'Un script apprend par le code de retour comment une commande s’est terminée.',
    code: ['Code', 'Ce qu’il veut dire'],
    of: (path: string) => `Éléments et options de ${path}`,
    examples: 'Exemples :',
    fails: (when: string) => `le code de retour est 1 quand ${when}`,
    required: 'Obligatoire.',
    byDefault: (value: string) => `Par défaut : ${value}.`,
    choices: (list: string) => `Au choix : ${list}.`,
  },
};

/** The chapter on every command, from the program itself. */
export function commandsChapter(program: GuideCommand): string {
  const commands = commandsBelow(program);
  const said = inBoth(texts);
  return `${[
    frontMatter(said.title, said.description, 'src/cli/program/'),
    said.opening,
    table(
      said.all,
      said.command,
      commands.map(({ path, command }) => [
        `[${code(path)}](#${anchorOf(path)})`,
        sentence(command.description()),
      ]),
    ),
    `## ${said.everywhere} {#global-options}`,
    table(said.everywhere, said.option, optionRows(program)),
    `## ${said.codes} {#exit-codes}`,
    said.codesOpening,
    table(
      said.codes,
      said.code,
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
      code(placeholder(argument.name())),
      explained(argument.description, argument.argChoices),
    ]),
    ...optionRows(command),
  ];
  const said = inBoth(texts);
  return [
    `## ${code(path)} {#${anchorOf(path)}}`,
    sentence(command.description()),
    codeBlock([path, ...usage(command)].join(' '), 'sh'),
    ...(rows.length > 0 ? [table(said.of(path), said.option, rows)] : []),
    ...examples(command.examples),
    ...(command.failure ? [sentence(said.fails(command.failure))] : []),
  ].join('\n\n');
}

/** What a command can't do without, and its other arguments. */
function usage({ registeredArguments, options }: GuideCommand): string[] {
  return [
    ...registeredArguments.map((argument) =>
      argument.required ? `<${placeholder(argument.name())}>` : `[${placeholder(argument.name())}]`,
    ),
    ...options.filter(({ mandatory }) => mandatory).map(({ flags }) => placeholders(flags)),
  ];
}

function examples(given: readonly CommandExample[]): string[] {
  if (given.length === 0) return [];
  return [
    inBoth(texts).examples,
    given.map(({ line, does }) => `${code(line)}\n: ${sentence(does)}`).join('\n\n'),
  ];
}

function optionRows(command: GuideCommand): string[][] {
  const said = inBoth(texts);
  return command.options.map((option: Option) => [
    code(placeholders(option.flags)),
    [
      explained(option.description, option.argChoices),
      ...(option.mandatory ? [said.required] : []),
      ...(typeof option.defaultValue === 'string'
        ? [said.byDefault(code(option.defaultValue))]
        : []),
    ].join(' '),
  ]);
}

function explained(description: string, choices: readonly string[] | undefined): string {
  const said = sentence(description);
  return choices ? `${said} ${inBoth(texts).choices(choices.map(code).join(', '))}` : said;
}
