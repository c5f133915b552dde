import { strFromU8 } from 'fflate';
import { unzipped } from '../base/world/unzipped.js';
import { csvRows } from './csv-rows.js';
import { odsRows } from './ods-rows.js';
import { xlsxRows } from './xlsx-rows.js';

/** The most rows that a table of contributions may have: ten times the largest consultations. */
export const mostRows = 200_000;
/** The most columns: a platform's export has some sixty. */
const mostColumns = 1000;

/**
 * The cells of a table, row by row, as text: CSV in any of its usual forms, the first sheet of an Office Open XML
 * workbook or of an OpenDocument spreadsheet, or the first table of an OpenDocument text. What the file is its bytes
 * say, not its name.
 * @returns rows that hold something; a cell is trimmed, its lines end in `\n`.
 * @throws RangeError for more than can be read, Error for a file that is none of these.
 */
export function readTable(bytes: Uint8Array): string[][] {
  const rows = isArchive(bytes) ? workbookRows(bytes) : csvRows(bytes);
  const cleaned = rows
    .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').trim()))
    .filter((row) => row.some(Boolean));
  const columns = Math.max(0, ...cleaned.slice(0, 1).map((row) => row.length));
  if (cleaned.length > mostRows || columns > mostColumns)
    throw new RangeError(`more than ${mostRows} rows or ${mostColumns} columns`);
  return cleaned;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function workbookRows(bytes: Uint8Array): string[][] {
  const wanted =
    /^(?:content\.xml|xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/;
  const entries = Object.entries(unzipped(bytes, wanted));
  const parts = new Map(entries.map(([path, part]) => [path, strFromU8(part)]));
  const content = parts.get('content.xml');
  return content === undefined ? xlsxRows(parts) : odsRows(content);
}
