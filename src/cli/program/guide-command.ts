import { styleText } from 'node:util';
import { Command } from 'commander';
import { exitCodeList } from './exit-codes.js';

/** A line to type, and what it does. */
export interface CommandExample {
  line: string;
  does: string;
}

/** A heading of the help; commander takes colours away where they can't be shown. */
function helpTitle(title: string): string {
  return styleText('bold', title);
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
      showGlobalOptions: true,
    });
    this.helpOption('-h, --help', 'show this help');
    this.addHelpText(
      'after',
      () => `\n${[...this.exampleLines(), ...this.exitLines()].join('\n')}`,
    );
  }

  override createCommand(name?: string): GuideCommand {
    return new GuideCommand(name);
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
    return lines.length > 0 ? [helpTitle('Examples:'), ...lines, ''] : [];
  }

  private exitLines(): string[] {
    const lines = exitCodeList(this.failure).map(
      ({ code, means }) => `  ${String(code).padEnd(4)}${means}`,
    );
    return [helpTitle('Exit codes:'), ...lines];
  }
}
