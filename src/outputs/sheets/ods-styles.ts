import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Lang } from '../../guide/labels.js';
import { countries, odfStyle } from '../content/open-document.js';
import { type CellStyle, type Format, looks, numberFormat, stylesOf } from './looks.js';
import type { Sheet } from './sheet.js';

/** A character of ten points, in centimetres, room around it included. */
const characterWidth = 0.2;

/** The styles of the cells, columns and rows of sheets. */
export function odsStyles(sheets: readonly Sheet[]): Element[] {
  const styles = stylesOf(sheets);
  const formats = [...new Set(styles.map(({ format }) => format))];
  return [
    odfStyle('sheet', 'table', { 'style:master-page-name': 'Default' }, [
      x('style:table-properties', { 'table:display': 'true' }),
    ]),
    odfStyle('row', 'table-row', {}, [
      x('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
    ]),
    ...sheets.flatMap(({ widths }, index) =>
      widths.map((width, column) =>
        odfStyle(`column-${index}-${column}`, 'table-column', {}, [
          x('style:table-column-properties', {
            'style:column-width': `${(width * characterWidth).toFixed(2)}cm`,
          }),
        ]),
      ),
    ),
    ...formats.flatMap(dataStyle),
    ...styles.map(cellStyle),
  ];
}

function dataStyle(format: Format): Element[] {
  if (format === 'text')
    return [x('number:text-style', { 'style:name': 'format-text' }, [x('number:text-content')])];
  const wanted = numberFormat(format);
  if (!wanted) return [];
  const { unit, decimals } = wanted;
  const isShare = unit === 'percent';
  return [
    x(`number:${isShare ? 'percentage' : 'number'}-style`, { 'style:name': `format-${format}` }, [
      x('number:number', {
        'number:decimal-places': decimals,
        'number:min-integer-digits': 1,
        ...(isShare ? {} : { 'number:grouping': 'true' }),
      }),
      x('number:text', isShare ? '\u00a0%' : '\u00a0€'),
    ]),
  ];
}

function cellStyle({ name, look, format }: CellStyle): Element {
  const { bold, italic, size, fill, bordered } = looks[look];
  const data = format === 'none' ? {} : { 'style:data-style-name': `format-${format}` };
  return odfStyle(name, 'table-cell', data, [
    x('style:table-cell-properties', {
      'fo:wrap-option': 'wrap',
      'style:vertical-align': 'top',
      'fo:padding': '0.08cm',
      ...(fill ? { 'fo:background-color': `#${fill}` } : {}),
      ...(bordered ? { 'fo:border': '0.5pt solid #666666' } : {}),
    }),
    x('style:text-properties', {
      'fo:font-size': `${size}pt`,
      ...(bold ? { 'fo:font-weight': 'bold' } : {}),
      ...(italic ? { 'fo:font-style': 'italic' } : {}),
    }),
  ]);
}

/** The page that sheets are printed on, A4 turned on its side and as wide as the sheet, and the language of all cells. */
export function odsPageStyles(lang: Lang): Element[] {
  return [
    x('office:styles', [
      x('style:default-style', { 'style:family': 'table-cell' }, [
        x('style:text-properties', {
          'fo:font-family': 'Arial',
          'fo:language': lang,
          'fo:country': countries[lang],
        }),
      ]),
    ]),
    x('office:automatic-styles', [
      x('style:page-layout', { 'style:name': 'page' }, [
        x('style:page-layout-properties', {
          'fo:page-width': '29.7cm',
          'fo:page-height': '21cm',
          'style:print-orientation': 'landscape',
          'fo:margin': '1.5cm',
          'style:scale-to-X': 1,
        }),
      ]),
    ]),
    x('office:master-styles', [
      x('style:master-page', { 'style:name': 'Default', 'style:page-layout-name': 'page' }),
    ]),
  ];
}
