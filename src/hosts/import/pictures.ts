import { dirname, join, sep } from 'node:path';
import type { World } from '../../base/world/world.js';
import { percentDecoded } from '../../document/link-target.js';
import type { ImportedPage } from './page-data.js';

/**
 * Images that pages name from the root of their site (`/img/x.png`) and that lie above the imported folder, in the site
 * or in what it serves.
 * @param folder absolute path of the imported folder.
 * @returns their paths on disk by their paths in the guide.
 */
export async function picturesAbove(
  pages: readonly ImportedPage[],
  folder: string,
  world: World,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of namedFromRoot(pages)) {
    if ((await world.kind(join(folder, path))) === 'file') continue;
    const place = await placeAbove(path, folder, world);
    if (place !== undefined) found.set(path, place);
  }
  return found;
}

function namedFromRoot(pages: readonly ImportedPage[]): Set<string> {
  const address = /\/([^\s()"'<>?#:]+\.(?:svg|png|jpe?g|gif|webp|avif|tiff?))/i;
  const places = new RegExp(
    `(?:\\]\\(|src="|image:\\s*["']?|path:\\s*["']?)${address.source}`,
    'gi',
  );
  const paths = pages.flatMap(({ text }) =>
    [...text.matchAll(places)].map(([, path = '']) => percentDecoded(path)),
  );
  return new Set(paths.filter((path) => !path.split('/').includes('..')));
}

/** What the root of a site or of a repository holds: nothing above it is the site's. */
const rootNames = /^(?:\.git|package\.json|\.eleventy\.[cm]?js|eleventy\.config\.[cm]?[jt]s)$/;

async function placeAbove(path: string, folder: string, world: World): Promise<string | undefined> {
  for (let above = folder; above !== dirname(above); ) {
    above = dirname(above);
    for (const served of ['', 'public', 'static', 'src']) {
      const place = join(above, served, path);
      if (await isFileBelow(above, place, world)) return place;
    }
    if ((await world.list(above)).some((name) => rootNames.test(name))) return undefined;
  }
  return undefined;
}

/** False for a link that leads outside: what else is on the machine is none of the site's. */
async function isFileBelow(folder: string, place: string, world: World): Promise<boolean> {
  if ((await world.kind(place)) !== 'file') return false;
  return (await world.realPath(place)).startsWith((await world.realPath(folder)) + sep);
}
