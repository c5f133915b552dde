import type { Node } from 'unist';
import type { Place } from '../base/report/diagnostic.js';

/**
 * The place of a node in its source.
 * @param file the chapter's; what is included has its own.
 */
export function placeOf(node: Node, file: string): Place {
  const { position, data } = node as Node & { data?: { file?: string } };
  return {
    file: data?.file ?? file,
    line: position?.start.line,
    column: position?.start.column,
    endLine: position?.end.line,
    endColumn: position?.end.column,
  };
}
