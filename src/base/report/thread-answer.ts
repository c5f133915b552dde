import { type Diagnostic, type ExitCode, GuideError } from './diagnostic.js';

/** What a thread answers: a value, or an error in a form that crosses threads. */
export type ThreadAnswer = { value: unknown } | Refused;

type Refused = { refusal: { diagnostics: Diagnostic[]; exitCode: ExitCode } } | { fault: Error };

/** An error as a thread sends it. */
export function refused(error: unknown): Refused {
  if (error instanceof GuideError)
    return { refusal: { diagnostics: error.diagnostics, exitCode: error.exitCode } };
  return { fault: error instanceof Error ? error : new Error(String(error)) };
}

/** The error that a thread sent, to be thrown. */
export function errorOf(answer: Refused): Error {
  if ('fault' in answer) return answer.fault;
  return new GuideError(answer.refusal.diagnostics, answer.refusal.exitCode);
}
