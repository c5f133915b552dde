import { join, posix } from 'node:path';
import type { World } from '../../base/world/world.js';
import { percentDecoded } from '../../document/link-target.js';
import { builtPage } from './built-page.js';

/**
 * The files of a built site that its home page leads to, by as many links as it takes.
 * @param folder absolute path of what was built.
 * @param pathPrefix what links of the site may begin with.
 * @param until a file whose discovery ends the search.
 * @returns undefined where the site has no home page.
 */
export async function reachedFiles(
  folder: string,
  pathPrefix: string,
  until: string,
  world: World,
): Promise<Set<string> | undefined> {
  const reached = new Set(['index.html']);
  if ((await world.kind(join(folder, 'index.html'))) !== 'file') return undefined;
  for (const path of reached) {
    if (reached.has(until)) break;
    if (!path.endsWith('.html') || (await world.kind(join(folder, path))) !== 'file') continue;
    const { links } = builtPage(new TextDecoder().decode(await world.readFile(join(folder, path))));
    for (const link of links) {
      const target = targetOf(link, path, pathPrefix);
      if (target === undefined) continue;
      reached.add(target);
      // Servers give page.html at the address page.
      if (!posix.basename(target).includes('.')) reached.add(`${target}.html`);
    }
  }
  return reached;
}

/** The file that a link of a page leads to; undefined for one out of the site. */
function targetOf(link: string, path: string, pathPrefix: string): string | undefined {
  if (!URL.canParse(link, origin)) return undefined;
  const url = new URL(link, `${origin}/${encodeURI(path)}`);
  if (url.origin !== origin) return undefined;
  const { pathname } = url;
  const below = pathname.startsWith(pathPrefix) ? pathname.slice(pathPrefix.length) : pathname;
  return fileOf(percentDecoded(below));
}

const origin = 'https://site.invalid';

/** The file that a server gives at an address of a site. */
export function fileOf(address: string): string {
  const isFolder = address === '' || address.endsWith('/');
  return posix.join('/', isFolder ? `${address}index.html` : address).slice(1);
}
