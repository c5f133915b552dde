import { toString as textOf } from 'hast-util-to-string';
import type { Grid } from '../../../document/table-grid.js';

/** A number as it is written in French and English, with what it counts. */
const number = /^[-−+±~≈<>≤≥]? ?\d[\d\s.,]*(?:%|‰|€|[kM]€|\p{L}{1,4}[²³]?|°C?)?$/u;

/** What stands where there is no number. */
const nothing = /^[-–—]?$/;

/** For each column, whether it holds numbers and nothing else, two at least. */
export function numericColumns({ columns, rows }: Grid): boolean[] {
  const counts: number[] = new Array(columns).fill(0);
  for (const { node, kind, x, colspan } of rows.flat()) {
    if (kind !== 'data' || colspan > 1) continue;
    const text = node ? textOf(node).trim() : '';
    if (!nothing.test(text))
      counts[x] = number.test(text) ? (counts[x] ?? 0) + 1 : Number.NEGATIVE_INFINITY;
  }
  return counts.map((count) => count >= 2);
}
