import type { Contributions } from '../guide/contributions.js';
import type { Finding } from './rule.js';

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
  const {
    line = 1,
    column = 1,
    endLine = line,
    endColumn = column,
  } = source.placeOf([place, ...path]);
  const lines = text.split('\n');
  const offset = (at: number, from: number) =>
    lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, 0) + from - 1;
  return { path: file, start: offset(line, column), end: offset(endLine, endColumn), ...said };
}
