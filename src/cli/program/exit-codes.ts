import { exitCodes } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';

/** An exit code and when a command ends with it. */
export interface ExitCodeMeaning {
  code: number;
  means: string;
}

/**
 * The exit codes of a command, in rising order.
 * @param failure when it exits with 1; undefined where it never does.
 */
export function exitCodeList(failure: string | undefined): ExitCodeMeaning[] {
  const { ok, findings, usage, world, bug } = exitCodes;
  return [
    { code: ok, means: words().program.exitCodes.ok },
    ...(failure ? [{ code: findings, means: failure }] : []),
    { code: usage, means: words().program.exitCodes.usage },
    { code: world, means: words().program.exitCodes.world },
    { code: bug, means: words().program.exitCodes.bug },
  ];
}
