import type { Diagnostic, Severity } from './diagnostic.js';

/** Errors of making the book that leave something to show: text for a dead link, a box for an image. */
const forgivable = new Set([
  'control-character',
  'glyph-missing',
  'image-format',
  'image-missing',
  'include-target',
  'link-target-missing',
]);

/**
 * Gives findings the severity that `guide.yaml` sets; an error of making the book that leaves nothing to show stays
 * one.
 */
export function regraded(
  diagnostics: readonly Diagnostic[],
  grades: Readonly<Record<string, Severity | 'off'>>,
): Diagnostic[] {
  return diagnostics.flatMap((each) => {
    const fixed = each.severity === 'error' && !mayBeGraded(each.rule);
    const grade = fixed ? 'error' : (grades[each.rule] ?? each.severity);
    return grade === 'off' ? [] : [{ ...each, severity: grade }];
  });
}

/** True for an error of making the book that `rules` in `guide.yaml` may make a warning. */
export function mayBeGraded(rule: string): boolean {
  return forgivable.has(rule);
}
