import { words } from '../../words/words.js';
import { exitCodes, type GuideError, refusal } from './diagnostic.js';

/** What can be told of a refusal, by the system's code for it. */
type Cause = keyof ReturnType<typeof words>['report']['system'];

/**
 * What the system refused, as what a user can act on (exit 3): the command's work was not done, and files
 * that are not named are as they were.
 * @returns undefined for an error that is none of the system's.
 */
export function worldFailure(error: unknown): GuideError | undefined {
  const { code, path, syscall, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const { system, noFolder, otherRefusal, otherRefusalHint } = words().report;
  if (code === undefined || (syscall === undefined && !(code in system))) return undefined;
  const cause = syscall === 'mkdir' && code === 'ENOENT' ? noFolder : system[code as Cause];
  const { message, hint } = cause ?? {
    message: otherRefusal(code, syscall ?? ''),
    hint: otherRefusalHint,
  };
  return refusal(
    { rule: 'system', file: dest ?? path ?? 'system', message, hint },
    exitCodes.world,
  );
}
