import type { Element } from 'xast';
import { x } from 'xastscript';
import { type CellStyle, type Format, looks, numberFormat } from './looks.js';

/** Numbers of the formats that every spreadsheet knows (ISO/IEC 29500-1, 18.8.30), and the first that is free. */
const general = 0;
const asText = 49;
const firstFree = 164;

/** The style sheet of a workbook: the default, then each style in its order. */
export function xlsxStyles(styles: readonly CellStyle[]): Element {
  const own = [...new Set(styles.map(({ format }) => format))].filter((each) => numberFormat(each));
  const numbers = new Map<Format, number>([
    ['none', general],
    ['text', asText],
    ...own.map((format, index) => [format, firstFree + index] as const),
  ]);
  const edge = (name: string) => x(name, { style: 'thin' }, [x('color', { rgb: 'FF666666' })]);
  const sides = ['left', 'right', 'top', 'bottom'];
  return x('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    ...(own.length > 0
      ? [
          listed(
            'numFmts',
            own.map((format) => numFmt(format, numbers.get(format) ?? general)),
          ),
        ]
      : []),
    listed('fonts', [font(false, false, 10), ...styles.map(({ look }) => fontOf(look))]),
    listed('fills', [
      x('fill', [x('patternFill', { patternType: 'none' })]),
      x('fill', [x('patternFill', { patternType: 'gray125' })]),
      ...styles.map(({ look }) => fill(looks[look].fill)),
    ]),
    listed('borders', [
      x(
        'border',
        sides.map((side) => x(side)),
      ),
      x('border', sides.map(edge)),
    ]),
    listed('cellStyleXfs', [x('xf', { numFmtId: general, fontId: 0, fillId: 0, borderId: 0 })]),
    listed('cellXfs', [
      x('xf', { numFmtId: general, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      ...styles.map(({ look, format }, index) =>
        x(
          'xf',
          {
            numFmtId: numbers.get(format),
            fontId: index + 1,
            fillId: index + 2,
            borderId: looks[look].bordered ? 1 : 0,
            xfId: 0,
            applyNumberFormat: 1,
            applyFont: 1,
            applyFill: 1,
            applyBorder: 1,
            applyAlignment: 1,
          },
          [x('alignment', { vertical: 'top', wrapText: 1 })],
        ),
      ),
    ]),
  ]);
}

function listed(name: string, items: Element[]): Element {
  return x(name, { count: items.length }, items);
}

function numFmt(format: Format, numFmtId: number): Element {
  const { unit = 'none', decimals = 0 } = numberFormat(format) ?? {};
  const digits = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const formatCode = unit === 'percent' ? `0${digits}\u00a0%` : `#,##0${digits}\u00a0"€"`;
  return x('numFmt', { numFmtId, formatCode });
}

function fontOf(look: CellStyle['look']): Element {
  const { bold, italic, size } = looks[look];
  return font(bold, italic, size);
}

function font(bold: boolean, italic: boolean, size: number): Element {
  return x('font', [
    ...(bold ? [x('b')] : []),
    ...(italic ? [x('i')] : []),
    x('sz', { val: size }),
    x('name', { val: 'Arial' }),
  ]);
}

function fill(colour: string | undefined): Element {
  if (!colour) return x('fill', [x('patternFill', { patternType: 'none' })]);
  const foreground = x('fgColor', { rgb: `FF${colour}` });
  return x('fill', [x('patternFill', { patternType: 'solid' }, [foreground])]);
}
