import { join } from 'node:path';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import type { ExportPlaces } from '../file-list.js';
import { goneAddresses } from '../pages/gone.js';
import { hostImages, type ServedFile } from '../pages/images.js';
import { hostPages } from '../pages/pages.js';
import type { ExportedRelease, HostFiles } from '../pages/release.js';
import { hostExport, layoutOf } from './files.js';
import { type Layout, readLayout } from './layouts.js';
import {
  type NamedFolders,
  namedSite,
  type Places,
  placesOf,
  tellingFolders,
  usualSite,
} from './places.js';
import { readSite } from './site.js';
import { siteTasks } from './site-tasks.js';

/** What goes to an Eleventy site, and what whoever keeps it should know. */
export interface EleventyExport extends HostFiles {
  /** Where things go in the sources. */
  where: Places;
  /** What the site is to serve as it is. */
  served: ServedFile[];
  pathPrefix: string;
}

/**
 * Prepares the export of a release to the sources of an Eleventy site; nothing is written.
 * @param folder absolute path of the sources.
 * @param listed what the last export decided.
 * @param held addresses of pages that stay there, as they were changed by hand.
 * @param named folders that stand whatever the configuration of the site says.
 */
export async function exportToEleventy(
  book: Book,
  release: ExportedRelease,
  folder: string,
  listed: ExportPlaces,
  held: ReadonlySet<string>,
  named: NamedFolders,
  world: World,
): Promise<EleventyExport> {
  const { manifest } = book.guide;
  const read = namedSite(named, await readSite(folder, world), manifest.site.host);
  const site = read ?? usualSite(manifest.site.host);
  const folders = new Map<string, boolean>();
  for (const each of tellingFolders(manifest, site)) {
    const told = listed.folders.get(each);
    folders.set(each, told ?? (await world.kind(join(folder, each))) === 'folder');
  }
  const existing = [...folders.keys()].filter((each) => folders.get(each));
  const places = placesOf(manifest, site, existing);
  const images = await hostImages(book);
  const pagesOf = hostPages(book);
  const layouts = new Map<string, Layout>();
  for (const name of new Set(pagesOf.map((page) => layoutOf(page, places))))
    layouts.set(name, await readLayout(folder, site, name, world));
  const made = hostExport(book, release, images, places, layouts, listed, held);
  const { files, pages, moved, served, gone } = made;
  const addresses = served.map(({ address }) => address);
  const file = shownPath(folder, world);
  return {
    files,
    places: { pages, moved, folders },
    where: places,
    served,
    pathPrefix: site.pathPrefix,
    diagnostics: [
      ...siteTasks(read, places, addresses, layouts, file),
      ...goneAddresses(gone, file),
    ],
  };
}
