import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './command-tree.js';

/** Completion of the program for zsh, to be sourced or put in a folder of `fpath` as `_<name>`. */
export function zshCompletion(name: string, tree: CompletedCommand): string {
  const functions = allCommands(tree).map((command) => zshFunction(name, command, tree.options));
  return `#compdef ${name}
# Completion of ${name} for zsh. In ~/.zshrc, after compinit: source <(${name} completion zsh)
${functions.join('\n')}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`;
}

const functionName = (name: string, { path }: CompletedCommand) => ['', name, ...path].join('_');

function zshFunction(
  name: string,
  command: CompletedCommand,
  everywhere: readonly CompletedOption[],
): string {
  const own = command.path.length === 0 ? [] : command.options;
  const specs = [...own, ...everywhere].map(optionSpec);
  if (command.commands.length === 0) {
    const places = command.arguments.map(
      (argument, index) => `'${index + 1}:${quoted(argument.name)}:${action(argument.values)}'`,
    );
    return `${functionName(name, command)}() {
  _arguments -s ${[...specs, ...places].join(' \\\n    ')}
}`;
  }
  const names = command.commands.map(
    ({ path, description }) => `'${path.at(-1)}:${quoted(description)}'`,
  );
  const cases = command.commands.map(
    (each) => `    ${each.path.at(-1)}) ${functionName(name, each)} ;;`,
  );
  return `${functionName(name, command)}() {
  local state line
  local -a commands=(
    ${names.join('\n    ')}
  )
  _arguments -s -C ${specs.join(' \\\n    ')} \\
    '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${cases.join('\n').replaceAll(/^ {4}/gm, '        ')}
      esac
      ;;
  esac
}`;
}

/** `'(-C --directory)'{-C,--directory}'[…]:value:_path_files -/'` */
function optionSpec({ names, description, values }: CompletedOption): string {
  const said = `[${quoted(description)}]${values === undefined ? '' : `:value:${action(values)}`}`;
  const [only] = names;
  return names.length === 1
    ? `'${only}${said}'`
    : `'(${names.join(' ')})'{${names.join(',')}}'${said}'`;
}

function action(values: Values): string {
  if (values === 'file') return '_files';
  return values === 'folder' ? '_path_files -/' : values.length > 0 ? `(${values.join(' ')})` : ' ';
}

function quoted(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&').replaceAll("'", "'\\''");
}
