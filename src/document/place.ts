import type { Node } from 'unist';
import type { Place } from '../report/diagnostic.js';

/** The place of a node in its chapter's file. */
export function placeOf(node: Node, file: string): Place {
  const { position } = node;
  return {
    file,
    line: position?.start.line,
    column: position?.start.column,
    endLine: position?.end.line,
    endColumn: position?.end.column,
  };
}
