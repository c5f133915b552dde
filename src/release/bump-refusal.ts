import {
  type ExitCode,
  exitCodes,
  type GuideError,
  type Place,
  refusal,
} from '../base/report/diagnostic.js';

/** Why a bump does not take place: nothing has been changed. */
export function bumpRefusal(
  message: string,
  hint: string,
  place: Place = { file: 'guide.yaml' },
  exitCode: ExitCode = exitCodes.usage,
): GuideError {
  return refusal({ rule: 'bump', ...place, message, hint }, exitCode);
}
