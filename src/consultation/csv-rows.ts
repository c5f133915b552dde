import { parse } from 'csv-parse/sync';

const delimiters = [';', ',', '\t'] as const;

/**
 * The cells of a CSV text as spreadsheets and platforms write it: in UTF-8, UTF-16 with a byte order mark, or
 * Windows-1252; parted by semicolons, commas or tabs, whichever the first line has most of.
 * @throws CsvError for quotes that are never closed, TypeError for a first line that is no text.
 */
export function csvRows(bytes: Uint8Array): string[][] {
  const text = decoded(bytes);
  const head = firstLine(text);
  if (head.includes('\0')) throw new TypeError('no text');
  return parse(text, {
    delimiter: delimiterOf(head),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return ofWindows(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has controls, from 0x80. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, as Node 20 decodes Windows-1252 as if it were Latin-1. */
function ofWindows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Without what stands between quotes. */
function firstLine(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n?|\n/, 1);
  return line;
}

function delimiterOf(head: string): string {
  const counts = delimiters.map((each) => head.split(each).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
