import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { elementIn } from '../shape.js';
import { type GridCell, tableGrid } from '../table-grid.js';
import { readNumber } from './read-number.js';
import { textures } from './textures.js';

/** What charts there are, by what authors call them. */
const types = {
  barres: 'bars',
  bars: 'bars',
  courbes: 'lines',
  lines: 'lines',
  parts: 'shares',
  shares: 'shares',
} as const;

/** A value as the table has it; its number is undefined where nobody knows it. */
interface Value {
  number: number | undefined;
  text: string;
}

/** What a column of the table says. */
export interface Series {
  name: string;
  /** One a category. */
  values: Value[];
}

/** A table as a chart shows it. */
export interface ChartData {
  type: (typeof types)[keyof typeof types];
  categories: string[];
  series: Series[];
  /** What all numbers count; '' where they count different things. */
  unit: string;
}

/** What is wrong with a chart, and the element that is. */
export interface ChartFault extends Pick<Diagnostic, 'message' | 'hint'> {
  at?: Element | undefined;
}

/** Reads a table whose first column names categories, and whose others are numbers, each under its name. */
export function readChart(
  type: string | undefined,
  table: Element,
  lang: Lang,
): ChartData | ChartFault {
  const said = words().drawings;
  const known = types[type?.toLowerCase() as keyof typeof types];
  if (known === undefined) {
    const names = Object.keys(types);
    return { message: said.type(type ?? ''), hint: didYouMean(type ?? '', names, said.typeHint) };
  }
  const { rows, headerRows, columns } = tableGrid(table);
  const body = rows.slice(headerRows);
  const spanning = rows.flat().find(({ colspan, rowspan }) => colspan > 1 || rowspan > 1);
  if (spanning) return { message: said.spans, hint: said.spansHint, at: spanning.node };
  if (headerRows !== 1 || columns < 2 || body.length === 0)
    return { message: said.shape, hint: said.shapeHint };
  const most = known === 'shares' ? 1 : textures.length;
  if (columns - 1 > most) return { message: said.columns(most), hint: said.columnsHint };
  if (known === 'shares' && body.length > textures.length)
    return { message: said.shares(textures.length), hint: said.sharesHint };
  const cells = body.flatMap((row) => row.slice(1));
  const read = new Map(cells.map((cell) => [cell, readNumber(wordsOf(cell), lang)]));
  const odd = cells.find((cell) => !isValid(read.get(cell), known === 'shares'));
  if (odd) return { message: said.number(wordsOf(odd)), hint: said.numberHint, at: odd.node };
  const numbers = [...read.values()].filter((each) => typeof each === 'object');
  if (numbers.every(({ value }) => value === 0))
    return { message: said.nothing, hint: said.shapeHint };
  const units = new Set(numbers.map(({ unit }) => unit));
  return {
    type: known,
    categories: body.map(([first]) => wordsOf(first)),
    series: (rows[0] ?? []).slice(1).map((head, index) => ({
      name: wordsOf(head),
      values: body.map((row) => valueIn(row[index + 1], read)),
    })),
    unit: units.size === 1 ? ([...units][0] ?? '') : '',
  };
}

type Read = ReturnType<typeof readNumber>;

function isValid(found: Read, isShare: boolean): boolean {
  if (typeof found !== 'object') return found === 'missing';
  return !isShare || found.value >= 0;
}

function valueIn(cell: GridCell | undefined, read: ReadonlyMap<GridCell, Read>): Value {
  const found = cell && read.get(cell);
  return {
    number: typeof found === 'object' ? found.value : undefined,
    text: typeof found === 'object' ? wordsOf(cell) : '–',
  };
}

/** The words of a cell in one line, without the calls of its notes. */
function wordsOf(cell: GridCell | undefined): string {
  const node = cell?.node;
  if (!node) return '';
  const call = elementIn(node, 'sup');
  const children = node.children.filter((child) => child !== call || !elementIn(call, 'a'));
  return textOf({ ...node, children })
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}
