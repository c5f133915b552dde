import type { Outcome } from '../../base/report/outcome.js';
import type { CommandContext } from '../commands/context.js';
import type { GuideCommand } from './guide-command.js';

type Run<Options> = (options: Options, context: CommandContext) => Promise<Outcome>;

/** Runs a command when commander has chosen it; its module is loaded only then. */
export type Runs = <Options>(
  name: string,
  load: () => Promise<{ run: Run<Options> }>,
) => (options: Options) => Promise<void>;

/** Adds one command, with its arguments and options, to the program. */
export type DefineCommand = (program: GuideCommand, runs: Runs) => void;
