import type { CellValue, Unit } from './cell-value.js';
import type { Look, Sheet, SheetCell } from './sheet.js';

/** How the cells of a look are set. Colours in hexadecimal, sRGB; each pair has a contrast of 7 to 1 at least. */
interface LookStyle {
  bold: boolean;
  italic: boolean;
  /** In points. */
  size: number;
  fill: string | undefined;
  bordered: boolean;
}

const plain: LookStyle = { bold: false, italic: false, size: 10, fill: undefined, bordered: true };

export const looks: Readonly<Record<Look, LookStyle>> = {
  title: { ...plain, bold: true, size: 14, bordered: false },
  head: { ...plain, bold: true, fill: 'E3E8F0' },
  band: { ...plain, bold: true, fill: 'EFEFEF' },
  'row-head': { ...plain, bold: true },
  data: plain,
  fill: { ...plain, fill: 'FFF9DB' },
  source: { ...plain, italic: true, size: 9, bordered: false },
};

/** What the number of a cell is shown as. */
export type Format = 'text' | 'none' | `${Unit}-${number}`;

/** The look and the number format of a cell, which style sheets of both formats name. */
export interface CellStyle {
  name: string;
  look: Look;
  format: Format;
}

/** Text is text, whatever it begins with and whoever edits it; an empty cell takes what is written into it. */
function formatOf(value: CellValue | undefined): Format {
  if (!value) return 'none';
  if (value.kind === 'text') return 'text';
  return value.unit === 'none' ? 'none' : `${value.unit}-${value.decimals}`;
}

export function styleOf({ look, value }: SheetCell): CellStyle {
  const format = formatOf(value);
  return { name: `${look}-${format}`, look, format };
}

/** Each style that sheets use, once. */
export function stylesOf(sheets: readonly Sheet[]): CellStyle[] {
  const styles = sheets.flatMap(({ rows }) => rows.flat().map(styleOf));
  return [...new Map(styles.map((style) => [style.name, style])).values()];
}

/** The unit and the decimals of a number format; undefined for one of neither. */
export function numberFormat(format: Format): { unit: Unit; decimals: number } | undefined {
  const [unit, decimals] = format.split('-');
  return decimals === undefined ? undefined : { unit: unit as Unit, decimals: Number(decimals) };
}
