import { strToU8 } from 'fflate';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { toXml } from '../../document/to-xml.js';
import { zipped } from '../content/zipped.js';
import type { CellValue } from './cell-value.js';
import type { FileFacts } from './file-facts.js';
import { styleOf } from './looks.js';
import { odsMeta, odsPageStyles, odsStyles } from './ods-styles.js';
import { columnName, placesOf, type Sheet, type SheetCell } from './sheet.js';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const office = 'urn:oasis:names:tc:opendocument:xmlns:';
/** The namespaces of ODF 1.3 that the files use. */
const namespaces = {
  'xmlns:office': `${office}office:1.0`,
  'xmlns:style': `${office}style:1.0`,
  'xmlns:text': `${office}text:1.0`,
  'xmlns:table': `${office}table:1.0`,
  'xmlns:number': `${office}datastyle:1.0`,
  'xmlns:meta': `${office}meta:1.0`,
  'xmlns:fo': `${office}xsl-fo-compatible:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:of': `${office}of:1.2`,
  'office:version': '1.3',
};

/** Sheets as an OpenDocument spreadsheet (ISO/IEC 26300, ODF 1.3): the same bytes for the same sheets. */
export function printOds(sheets: readonly Sheet[], facts: FileFacts): Uint8Array {
  const content = [
    x('office:automatic-styles', odsStyles(sheets)),
    x('office:body', [x('office:spreadsheet', sheets.map(table))]),
  ];
  const parts = [
    { path: 'content.xml', text: part('office:document-content', content) },
    { path: 'styles.xml', text: part('office:document-styles', odsPageStyles(facts.lang)) },
    { path: 'meta.xml', text: part('office:document-meta', odsMeta(facts)) },
    { path: 'META-INF/manifest.xml', text: packageManifest() },
  ];
  return zipped([
    { path: 'mimetype', bytes: strToU8(mediaType), stored: true },
    ...parts.map(({ path, text }) => ({ path, bytes: strToU8(text) })),
  ]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function part(name: string, children: Element[]): string {
  return declaration + toXml(x(name, namespaces, children), { closeEmptyElements: true });
}

function packageManifest(): string {
  const entry = (path: string, type: string) =>
    x('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const names = { 'xmlns:manifest': `${office}manifest:1.0`, 'manifest:version': '1.3' };
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'));
  return declaration + toXml(x('manifest:manifest', names, [entry('/', mediaType), ...parts]));
}

function table(sheet: Sheet, index: number): Element {
  const rows = placesOf(sheet).map((places, y) =>
    x(
      'table:table-row',
      { 'table:style-name': 'row' },
      places.map((cell, column) => place(cell, column, y)),
    ),
  );
  return x('table:table', { 'table:name': sheet.name, 'table:style-name': 'sheet' }, [
    ...sheet.widths.map((_, column) =>
      x('table:table-column', { 'table:style-name': `column-${index}-${column}` }),
    ),
    x('table:table-header-rows', rows.slice(0, sheet.headerRows)),
    ...rows.slice(sheet.headerRows),
  ]);
}

function place(cell: SheetCell | undefined, column: number, row: number): Element {
  if (!cell) return x('table:table-cell');
  if (cell.x !== column || cell.y !== row) return x('table:covered-table-cell');
  const { colspan, rowspan, value } = cell;
  const attributes = {
    'table:style-name': styleOf(cell).name,
    ...(colspan > 1 || rowspan > 1
      ? { 'table:number-columns-spanned': colspan, 'table:number-rows-spanned': rowspan }
      : {}),
    ...typed(value, cell),
  };
  const lines = value?.kind === 'text' ? value.text.split('\n') : [];
  return x(
    'table:table-cell',
    attributes,
    lines.map((line) => x('text:p', line)),
  );
}

/** The value of a cell, apart from what is shown of it. */
function typed(value: CellValue | undefined, { x: column }: SheetCell): Record<string, string> {
  if (!value || value.kind === 'open') return {};
  if (value.kind === 'text') return { 'office:value-type': 'string' };
  const name = columnName(column);
  const range = value.kind === 'sum' ? `[.${name}${value.from + 1}:.${name}${value.to + 1}]` : '';
  return {
    ...(value.kind === 'sum' ? { 'table:formula': `of:=SUM(${range})` } : {}),
    'office:value': String(value.number),
    ...{
      none: { 'office:value-type': 'float' },
      percent: { 'office:value-type': 'percentage' },
      euro: { 'office:value-type': 'currency', 'office:currency': 'EUR' },
    }[value.unit],
  };
}
