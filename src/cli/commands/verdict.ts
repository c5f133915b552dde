import { type Diagnostic, type ExitCode, exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { words } from '../../words/words.js';

/**
 * What a check says as a whole. Where `guide.yaml` alone is wrong it ends as the build that refuses it.
 * @param options.strict lets warnings fail too.
 */
export function verdict(
  diagnostics: Diagnostic[],
  options: { strict?: boolean | undefined },
): Outcome {
  const notes = diagnostics.length === 0 ? [words().cli.check.nothing] : [];
  return { exitCode: verdictCode(diagnostics, options), diagnostics, outputs: [], notes };
}

function verdictCode(
  diagnostics: readonly Diagnostic[],
  { strict }: { strict?: boolean | undefined },
): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return errors.every(({ rule }) => rule === 'manifest' || rule === 'theme')
      ? exitCodes.usage
      : exitCodes.findings;
  const fails = strict && diagnostics.some(({ severity }) => severity === 'warning');
  return fails ? exitCodes.findings : exitCodes.ok;
}
