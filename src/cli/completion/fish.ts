import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './command-tree.js';

/** Completion of the program for fish. */
export function fishCompletion(name: string, tree: CompletedCommand): string {
  const lines = allCommands(tree).flatMap((command) => [
    ...command.commands.map(
      ({ path, description }) => `${at(name, command)} -a ${path.at(-1)} -d ${quoted(description)}`,
    ),
    ...command.options.map((option) => {
      const where = command === tree ? `complete -c ${name}` : at(name, command);
      return `${where} ${optionFlags(option)}`;
    }),
    ...command.arguments
      .map(({ values }) => offered(values))
      .filter((each) => each !== '')
      .map((each) => `${at(name, command)} ${each}`),
  ]);
  return `# Completion of ${name} for fish. In a terminal: ${name} completion fish > ~/.config/fish/completions/${name}.fish
complete -c ${name} -f
${lines.join('\n')}
`;
}

/** The condition under which the options and arguments of a command are offered: its words stand on the line, no word of a command below. */
function at(name: string, { path, commands }: CompletedCommand): string {
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const below = commands.map((each) => each.path.at(-1)).join(' ');
  const none = below ? [`not __fish_seen_subcommand_from ${below}`] : [];
  return `complete -c ${name} -n '${[...seen, ...none].join('; and ')}'`;
}

function optionFlags({ names, description, values }: CompletedOption): string {
  const flags = names.map((each) =>
    each.startsWith('--') ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`,
  );
  const value = values === undefined ? [] : ['-r', offered(values)].filter(Boolean);
  return [...flags, ...value, '-d', quoted(description)].join(' ');
}

function offered(values: Values): string {
  if (values === 'file') return '-F';
  if (values === 'folder') return "-a '(__fish_complete_directories)'";
  return values.length > 0 ? `-a ${quoted(values.join(' '))}` : '';
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
