import { posix } from 'node:path';
import type { ListedPage } from '../file-list.js';
import type { HostPage } from '../pages/pages.js';
import type { Places } from './places.js';

/**
 * The file of each page in the host's sources: where the last export put the page of that address, as long as the
 * host makes pages of what is there, else by its address in the guide.
 * @param listed pages of the last export, by their addresses on the host.
 */
export function pagePlaces(
  pages: readonly HostPage[],
  { chapters, input }: Pick<Places, 'chapters' | 'input'>,
  listed: ReadonlyMap<string, ListedPage>,
): Map<HostPage, string> {
  const places = new Map<HostPage, string>();
  for (const page of pages) {
    const file = listed.get(page.permalink)?.file;
    if (file !== undefined && (input === '' || file.startsWith(`${input}/`)))
      places.set(page, file);
  }
  const taken = new Set(places.values());
  for (const page of pages) {
    if (places.has(page)) continue;
    const file = freeFile(posix.join(chapters, page.address.replace(/\.html$/, '.md')), taken);
    places.set(page, file);
    taken.add(file);
  }
  return places;
}

/** A path that nothing has, by a number after its name. */
export function freeFile(path: string, taken: ReadonlySet<string>): string {
  for (let number = 2, file = path; ; number += 1) {
    if (!taken.has(file)) return file;
    file = path.replace(/\.md$/, `-${number}.md`);
  }
}
