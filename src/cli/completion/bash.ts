import {
  allCommands,
  type CompletedCommand,
  type CompletedOption,
  type Values,
} from './command-tree.js';

/** Completion of the program for bash (3.2 and later, without the package bash-completion). */
export function bashCompletion(name: string, tree: CompletedCommand): string {
  const commands = allCommands(tree);
  return `# Completion of ${name} for bash. In ~/.bashrc: source <(${name} completion bash)
_${name}() {
  local word=\${COMP_WORDS[COMP_CWORD]} path='' option='' position=0 kind='' words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ -n $option ]]; then option=''; continue; fi
    case "$path:\${COMP_WORDS[i]}" in
${commands.flatMap(valueOptions).join('\n')}
${commands.slice(1).map(enters).join('\n')}
      *:-*) ;;
      *) position=$((position + 1)) ;;
    esac
  done
  case "$option" in
${optionValues(commands).join('\n')}
    *)
      case "$path" in
${commands.map((command) => offers(command, tree.options)).join('\n')}
      esac
      ;;
  esac
  local IFS=$'\\n'
  COMPREPLY=()
  case "$kind" in
    file) COMPREPLY=($(compgen -f -- "$word")) ;;
    folder) COMPREPLY=($(compgen -d -- "$word")) ;;
    *) COMPREPLY=($(IFS=' ' compgen -W "$words" -- "$word")) ;;
  esac
  if [[ -n $kind ]]; then compopt -o filenames 2>/dev/null; fi
}
complete -F _${name} ${name}
`;
}

const key = ({ path }: CompletedCommand) => path.map((word) => `/${word}`).join('');

function enters(command: CompletedCommand): string {
  const above = command.path.slice(0, -1).map((word) => `/${word}`);
  return `      '${above.join('')}:${command.path.at(-1)}') path='${key(command)}' position=0 ;;`;
}

/** The options of a command that take a value: what follows them is no argument. Those of the program stand anywhere. */
function valueOptions(command: CompletedCommand): string[] {
  const place = command.path.length === 0 ? '*' : `'${key(command)}'`;
  return command.options
    .filter(({ values }) => values !== undefined)
    .map(({ names }) => {
      const patterns = names.map((each) => `${place}:${each}`).join('|');
      return `      ${patterns}) option='${key(command)}:${names[0]}' ;;`;
    });
}

function optionValues(commands: CompletedCommand[]): string[] {
  return commands.flatMap((command) =>
    command.options.flatMap(({ names, values }) =>
      values === undefined ? [] : `    '${key(command)}:${names[0]}') ${assignment(values)} ;;`,
    ),
  );
}

function offers(command: CompletedCommand, everywhere: readonly CompletedOption[]): string {
  const own = command.path.length === 0 ? [] : command.options;
  const options = [...own, ...everywhere].flatMap(({ names }) => names).join(' ');
  const below = command.commands.map(({ path }) => path.at(-1)).join(' ');
  const places = command.arguments.map(
    ({ values }, index) => `            ${index}) ${assignment(values)} ;;`,
  );
  const rest = below
    ? `words='${below}'`
    : `case "$position" in
${places.join('\n')}
            *) ;;
          esac`;
  return `        '${key(command)}')
          if [[ $word == -* ]]; then words='${options}'; else
          ${rest}
          fi
          ;;`;
}

function assignment(values: Values): string {
  return typeof values === 'string' ? `kind=${values}` : `words='${values.join(' ')}'`;
}
