import { strFromU8, strToU8 } from 'fflate';
import { type ZippedFile, zipped } from '../content/zipped.js';

/**
 * A document without what its writer draws by chance or from the clock: dates, names of relations, times of
 * files.
 * @param date of the document, `YYYY-MM-DD`.
 */
export function reproducible(parts: readonly ZippedFile[], date: string): Promise<Uint8Array> {
  const names = new Map<string, string>();
  const settled = (text: string) =>
    text
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace(/\brId[\w-]{12,}/g, (name) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return known;
      });
  const entries = parts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const body = entries.findIndex(({ path }) => path === 'word/document.xml');
  const order = [...entries.splice(body, 1), ...entries];
  return zipped(
    order.map(({ path, bytes }) =>
      /\.(?:xml|rels)$/.test(path)
        ? { path, bytes: strToU8(settled(strFromU8(bytes))) }
        : { path, bytes, stored: true },
    ),
  );
}
