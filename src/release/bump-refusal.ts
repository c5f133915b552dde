import { type ExitCode, exitCodes, GuideError, type Place } from '../base/report/diagnostic.js';

/** Why a bump does not take place: nothing has been changed. */
export function bumpRefusal(
  message: string,
  hint: string,
  place: Place = { file: 'guide.yaml' },
  exitCode: ExitCode = exitCodes.usage,
): GuideError {
  return new GuideError({ rule: 'bump', severity: 'error', ...place, message, hint }, exitCode);
}
