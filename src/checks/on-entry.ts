import type { Place } from '../base/report/diagnostic.js';
import type { Contributions } from '../guide/contributions.js';
import type { CheckedGuide, Finding } from './rule.js';

/**
 * A finding on an entry of a file of contributions.
 * @param place of the entry, from 0.
 * @param path of a value in it; none for the whole.
 */
export function onEntry(
  { path: file, text, source }: Contributions,
  place: number,
  path: readonly string[],
  said: Pick<Finding, 'message' | 'hint'>,
): Finding {
  return { path: file, ...offsets(text, source.placeOf([place, ...path])), ...said };
}

/** A finding on a key of `guide.yaml`. */
export function onManifestKey(
  { path: file, text, source }: CheckedGuide['manifest'],
  path: readonly string[],
  said: Pick<Finding, 'message' | 'hint'>,
): Finding {
  return { path: file, ...offsets(text, source.placeOfKey(path)), ...said };
}

/** The offsets of a place in its text. */
function offsets(text: string, place: Place): Pick<Finding, 'start' | 'end'> {
  const { line = 1, column = 1, endLine = line, endColumn = column } = place;
  const lines = text.split('\n');
  const offset = (at: number, from: number) =>
    lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, 0) + from - 1;
  return { start: offset(line, column), end: offset(endLine, endColumn) };
}
