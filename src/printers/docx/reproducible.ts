import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest moment that a ZIP file can say, the same in every time zone. */
const epoch = new Date(1980, 0, 1);

/**
 * A document without what its writer draws by chance or from the clock: dates, names of relations, times of
 * files.
 * @param date of the document, `YYYY-MM-DD`.
 */
export function reproducible(docx: Uint8Array, date: string): Uint8Array {
  const names = new Map<string, string>();
  const settled = (text: string) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace(/\brId[\w-]{12,}/g, (name) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return known;
      });
  const entries = Object.entries(unzipSync(docx)).sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = {};
  const body = entries.findIndex(([path]) => path === 'word/document.xml');
  const order = [...entries.splice(body, 1), ...entries];
  for (const [path, bytes] of order) {
    files[path] = [strToU8(settled(strFromU8(bytes))), { mtime: epoch, level: 9 }];
  }
  return zipSync(files);
}
