import { join } from 'node:path';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { goneAddresses } from '../pages/gone.js';
import { hostImages } from '../pages/images.js';
import { hostPages } from '../pages/pages.js';
import type { ExportRequest, SiteExport, SiteHost } from '../sites/site-host.js';
import { buildSite } from './build-site.js';
import { hostExport, layoutOf } from './files.js';
import { type Layout, readLayout } from './layouts.js';
import { namedSite, placesOf, servedFile, tellingFolders, usualSite } from './places.js';
import { readSite } from './site.js';
import { siteTasks } from './site-tasks.js';

/** The export of a release to the sources of an Eleventy site. */
export const eleventyHost: SiteHost = {
  name: 'Eleventy',
  configuration: {
    folder: '',
    names: /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/,
    usual: 'eleventy.config.js',
  },
  prepare: exportToEleventy,
  build: buildSite,
};

async function exportToEleventy(
  { book, languages, release, folder, listed, held, named }: ExportRequest,
  world: World,
): Promise<SiteExport> {
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
  const pages = hostPages(book, languages);
  const layouts = new Map<string, Layout>();
  for (const name of new Set(pages.map((page) => layoutOf(page, places))))
    layouts.set(name, await readLayout(folder, site, name, world));
  const made = hostExport(book, pages, release, images, places, layouts, listed, held);
  const { files, served, gone } = made;
  const addresses = served.map(({ address }) => address);
  const file = shownPath(folder, world);
  return {
    files,
    places: { pages: made.pages, moved: made.moved, folders },
    served: served.map((file) => ({ ...file, path: servedFile(file.address, places) })),
    pathPrefix: site.pathPrefix,
    diagnostics: [
      ...siteTasks(read, places, addresses, layouts, file),
      ...goneAddresses(gone, file),
    ],
  };
}
