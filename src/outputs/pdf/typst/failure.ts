import { exitCodes, GuideError } from '../../../base/report/diagnostic.js';
import { words } from '../../../words/words.js';

/** How the process of the typesetter ended before it answered. */
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last that it said on its standard error. */
  said: string;
  /** The milliseconds that it was given and did not keep to. */
  late?: number;
}

/** What the guard of the memory says before it ends the process. */
export const memoryWord = 'guide: more memory than any publication needs';

const rule = 'typesetting';

/** What the typesetter refused, or what ended it, as an error that the whole book stands for. */
export function typesettingError(messages: readonly string[]): GuideError {
  return new GuideError(
    messages.map((message) => ({
      rule,
      severity: 'error',
      file: 'PDF',
      message,
      hint: words().outputs.typesetter.refusedHint,
    })),
    exitCodes.bug,
  );
}

/** The error for a process that ended: an abort of native code, no memory, no time. */
export function pressEnded(end: End): GuideError {
  return typesettingError([words().outputs.typesetter.ended(reason(end))]);
}

function reason({ code, signal, said, late }: End): string {
  const { typesetter } = words().outputs;
  if (late !== undefined) return typesetter.late(late / 1000);
  if (said.includes(memoryWord)) return typesetter.memory;
  const panic = /panicked at [^\n]*\n?[^\n]*/.exec(said)?.[0].replace('\n', ' ');
  return panic ?? (signal ? typesetter.killed(signal) : typesetter.exited(code));
}

/** True for what the typesetter refused without a place (depth among it), or what ended it. */
export function isTypesettingFailure(error: unknown): error is GuideError {
  return (
    error instanceof GuideError &&
    error.diagnostics.some((each) => each.rule === rule || each.rule === 'nesting')
  );
}

/** The same for two failures of one kind, whatever names, numbers and places they have. */
export function kindOfFailure(error: GuideError): string {
  return error.message.replace(/`[^`]*`|"(?:[^"\\]|\\.)*"|\d+/g, '…');
}
