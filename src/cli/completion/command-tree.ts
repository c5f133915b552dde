import type { Command, Option } from 'commander';

/** What a shell can offer for a value: names on the disk, words, or nothing. */
export type Values = 'file' | 'folder' | readonly string[];

/** An option as shells offer it. */
export interface CompletedOption {
  /** `-C` and `--directory`, as typed. */
  names: string[];
  description: string;
  /** Undefined for an option without value. */
  values: Values | undefined;
}

/** A command, or the program itself, as shells offer it. */
export interface CompletedCommand {
  /** The words that lead to it, without the program's name: `['export', 'eleventy']`. */
  path: string[];
  description: string;
  /** Its own. */
  options: CompletedOption[];
  /** In their order. */
  arguments: { name: string; values: Values }[];
  commands: CompletedCommand[];
}

/**
 * The commands of a program, their arguments and options, as shells need them. The program's own options
 * are accepted everywhere.
 */
export function commandTree(
  command: Command,
  path: string[] = [],
  everywhere: CompletedOption[] = [],
): CompletedCommand {
  const known = everywhere.map(({ names }) => names[0]);
  const options = command
    .createHelp()
    .visibleOptions(command)
    .map(completedOption)
    .filter(({ names }) => !known.includes(names[0]));
  const shared = path.length === 0 ? options : everywhere;
  return {
    path,
    description: command.description(),
    options,
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      values: argument.argChoices ?? valuesNamed(argument.name()),
    })),
    commands: command
      .createHelp()
      .visibleCommands(command)
      .filter((each) => each.name() !== 'help')
      .map((each) => commandTree(each, [...path, each.name()], shared)),
  };
}

/** Every command of a tree, the program first. */
export function allCommands(tree: CompletedCommand): CompletedCommand[] {
  return [tree, ...tree.commands.flatMap(allCommands)];
}

function completedOption(option: Option): CompletedOption {
  const [, placeholder] = /[<[]([^>\]]+)[>\]]/.exec(option.flags) ?? [];
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    description: option.description,
    values: placeholder === undefined ? undefined : (option.argChoices ?? valuesNamed(placeholder)),
  };
}

/** The placeholder of an argument says what it takes: `<dir>`, `<file>`. */
function valuesNamed(placeholder: string): Values {
  if (/^(?:dir|dist|site|folder|new)$/i.test(placeholder)) return 'folder';
  return /^file$/i.test(placeholder) ? 'file' : [];
}
