import type { Element, ElementContent } from 'hast';
import type { Grid } from './table-grid.js';

/** What the white of a cell takes of a line, in letters. */
const cellWhite = 2.2;
/** Longer words are hyphenated rather than given a wide column. */
const longestWord = 18;
/** What a column without text is taken to hold: somebody will write in it. */
const blank = 120;

/** The smallest type that is read with ease, as a share of a table's own. */
const smallest = 0.75;

export interface ColumnWidths {
  /** The size of type, as a share of a table's own. */
  scale: number;
  /** How many letters each column has room for. */
  letters: number[];
  /** One number a column, their sum being 100. */
  widths: number[];
  /** False where words don't fit their columns in the smallest type either. */
  isReadable: boolean;
}

/**
 * Relative widths of columns from what they hold: each has room for its longest word, and what is
 * left goes where a column's text, by its square root, wants more, so that prose does not starve
 * short columns.
 * @param line how many letters a table as wide as the line has room for.
 */
export function columnWidths({ columns, rows, headerRows }: Grid, line: number): ColumnWidths {
  const longest: number[] = new Array(columns).fill(5);
  const amount: number[] = new Array(columns).fill(1);
  const filled: boolean[] = new Array(columns).fill(rows.length <= headerRows);
  for (const cell of rows.flat()) {
    const { x, y } = cell;
    const text = spacedText(cell.node);
    const word = longestWordOf(cell.node);
    for (let column = x; column < x + cell.colspan; column += 1) {
      if (cell.colspan === 1 && y >= headerRows && text.trim() !== '') filled[column] = true;
      if (cell.colspan === 1) longest[column] = Math.max(longest[column] ?? 0, word);
      if (cell.colspan < columns)
        amount[column] = Math.max(amount[column] ?? 0, text.length / cell.colspan);
    }
  }
  const needs = longest.map((word) => Math.min(word, longestWord) * 1.1 + cellWhite);
  // Smaller type before broken words.
  const scale = Math.max(smallest, Math.min(1, line / sum(needs)));
  const room = line / scale;
  const spare = Math.max(0, room - sum(needs));
  const wishes = amount.map((characters, column) =>
    Math.max(0.5, 1.9 * Math.sqrt(filled[column] ? characters : blank) - 4),
  );
  const widths = needs.map((need, column) => need + (spare * (wishes[column] ?? 0)) / sum(wishes));
  const shares = widths.map((each) => each / sum(widths));
  return {
    scale: Math.round(scale * 100) / 100,
    letters: shares.map((share) =>
      Math.max(1, Math.floor((share * room - cellWhite) / 1.1 + 0.001)),
    ),
    widths: shares.map((share) => Math.round(share * 1000) / 10),
    isReadable: sum(needs) <= room + 0.001,
  };
}

/** Where a line may end: not at a no-break space of an amount, nor at the strokes of a date. */
const lineEnds = /(?:[^\S\u00a0\u2007\u202f]|\/(?!\d))+/;

/** How many letters the longest word of a cell has, with what no line parts from it. */
export function longestWordOf(node: Element | undefined): number {
  return Math.max(
    ...spacedText(node)
      .split(lineEnds)
      .map((each) => each.length),
  );
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A cell's text, with a space where a line or a block ends. */
function spacedText(node: Element | undefined): string {
  const walk = (each: ElementContent): string => {
    if (each.type === 'text') return each.value;
    if (each.type !== 'element') return '';
    const text = each.children.map(walk).join('');
    return /^(?:br|p|li|dt|dd|div)$/.test(each.tagName) ? `${text} ` : text;
  };
  return (node?.children ?? []).map(walk).join('');
}
