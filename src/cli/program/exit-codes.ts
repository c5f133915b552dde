import { exitCodes } from '../../base/report/diagnostic.js';

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
    { code: ok, means: 'done' },
    ...(failure ? [{ code: findings, means: failure }] : []),
    { code: usage, means: 'wrong use, a mistake in guide.yaml, or what may not be overwritten' },
    { code: world, means: 'the disk, a permission or another program failed' },
    { code: bug, means: 'a fault of this program: please report it' },
  ];
}
