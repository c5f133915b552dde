import { type Diagnostic, exitCodes, hasErrors } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { words } from '../../words/words.js';

/**
 * What a check says as a whole.
 * @param options.strict lets warnings fail too.
 */
export function verdict(
  diagnostics: Diagnostic[],
  options: { strict?: boolean | undefined },
): Outcome {
  const notes = diagnostics.length === 0 ? [words().cli.check.nothing] : [];
  const fails =
    hasErrors(diagnostics) ||
    (options.strict && diagnostics.some(({ severity }) => severity === 'warning'));
  return {
    exitCode: fails ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
    notes,
  };
}
