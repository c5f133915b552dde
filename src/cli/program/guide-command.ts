import { styleText } from 'node:util';
import { Command, type ErrorOptions } from 'commander';
import { words } from '../../words/words.js';
import { exitCodeList } from './exit-codes.js';
import { placeholder, placeholders } from './placeholders.js';
import { usageError } from './usage-error.js';

/** A line to type, and what it does. */
export interface CommandExample {
  line: string;
  does: string;
}

/** A heading of the help; commander takes colours away where they can't be shown. */
function helpTitle(title: string): string {
  return styleText('bold', translatedTitle(title));
}

/** Commander's own headings in the language of the run. */
function translatedTitle(title: string): string {
  const { usage, arguments: args, options, globalOptions, commands } = words().program.titles;
  const own: Readonly<Record<string, string>> = {
    'Usage:': usage,
    'Arguments:': args,
    'Options:': options,
    'Global Options:': globalOptions,
    'Commands:': commands,
  };
  return own[title] ?? title;
}

/** A description with what commander adds to it: `(choices: "a", "b", default: "a")`. */
function translatedDescription(description: string): string {
  const { choices, byDefault } = words().program;
  const [own, added] = description.split(/ \((?=(?:choices|default): [^(]*\)$)/);
  if (own === undefined || added === undefined) return description;
  return `${own} (${added.replace(/^choices: /, `${choices} `).replace(/\bdefault: (?="[^"]*"\)$)/, `${byDefault} `)}`;
}

function ownDescription(command: Command): string {
  const text = command.description();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A command that shows under its help how it is used and how it ends; the manual says the same. */
export class GuideCommand extends Command {
  declare readonly commands: readonly GuideCommand[];
  readonly examples: CommandExample[] = [];
  /** When it exits with 1; undefined where it never does. */
  failure: string | undefined;

  constructor(name?: string) {
    super(name);
    this.configureHelp({
      styleTitle: helpTitle,
      commandDescription: ownDescription,
      styleOptionDescription: translatedDescription,
      styleArgumentDescription: translatedDescription,
      styleUsage: placeholders,
      styleOptionTerm: placeholders,
      styleSubcommandTerm: placeholders,
      styleArgumentTerm: placeholder,
      showGlobalOptions: true,
    });
    this.helpOption('-h, --help', words().program.options.help);
    this.addHelpText(
      'after',
      () => `\n${[...this.exampleLines(), ...this.exitLines()].join('\n')}`,
    );
  }

  override createCommand(name?: string): GuideCommand {
    return new GuideCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error(usageError(message), options);
  }

  /** Adds an example. */
  example(line: string, does: string): this {
    this.examples.push({ line, does });
    return this;
  }

  /** Says when the command exits with 1. */
  failsWhen(condition: string): this {
    this.failure = condition;
    return this;
  }

  private exampleLines(): string[] {
    const lines = this.examples.flatMap(({ line, does }) => [`  ${line}`, `      ${does}`]);
    return lines.length > 0 ? [helpTitle(words().program.titles.examples), ...lines, ''] : [];
  }

  private exitLines(): string[] {
    const lines = exitCodeList(this.failure).map(
      ({ code, means }) => `  ${String(code).padEnd(4)}${means}`,
    );
    return [helpTitle(words().program.titles.exitCodes), ...lines];
  }
}
