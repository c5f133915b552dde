import type { Diagnostic, Severity } from './diagnostic.js';

/** Gives warnings and remarks the severity that `guide.yaml` sets; an error of making the book stays one. */
export function regraded(
  diagnostics: readonly Diagnostic[],
  grades: Readonly<Record<string, Severity | 'off'>>,
): Diagnostic[] {
  return diagnostics.flatMap((each) => {
    const grade = each.severity === 'error' ? 'error' : (grades[each.rule] ?? each.severity);
    return grade === 'off' ? [] : [{ ...each, severity: grade }];
  });
}
