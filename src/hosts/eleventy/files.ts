import { posix } from 'node:path';
import type { Book } from '../../document/book.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import type { ExportPlaces } from '../file-list.js';
import type { HostImage, ServedFile } from '../pages/images.js';
import { movedAddresses } from '../pages/moved.js';
import { pageContent } from '../pages/page-content.js';
import type { HostPage } from '../pages/pages.js';
import type { ExportedRelease } from '../pages/release.js';
import { servedContent } from '../pages/served.js';
import { dataFile } from './data-file.js';
import type { Layout } from './layouts.js';
import { pageFile } from './page-file.js';
import { pagePlaces } from './page-places.js';
import { type Places, servedFile } from './places.js';
import { redirectFile } from './redirect-file.js';

/** What an export writes, and what its list is to remember. */
export interface HostExport extends Pick<ExportPlaces, 'pages' | 'moved'> {
  /** By their paths from the root of the host's sources. */
  files: OutputFile[];
  /** What the host is to serve as it is. */
  served: ServedFile[];
  /** Addresses on the host that lead to nothing any more. */
  gone: string[];
}

/**
 * What an export writes of a release.
 * @param images those of the guide, by their paths in it.
 * @param layouts those of the pages, by their names.
 * @param listed what the last export decided.
 * @param held addresses of pages that stay on the host, as they were changed by hand.
 */
export function hostExport(
  book: Book,
  pages: readonly HostPage[],
  release: ExportedRelease,
  images: ReadonlyMap<string, HostImage>,
  places: Places,
  layouts: ReadonlyMap<string, Layout>,
  listed: Pick<ExportPlaces, 'pages' | 'moved'>,
  held: ReadonlySet<string>,
): HostExport {
  const { guide } = book;
  const { host: look } = places;
  const files = pagePlaces(pages, places, listed.pages);
  const { downloads, news, record } = release;
  const { leads, gone } = movedAddresses(book, pages, listed, held);
  const taken = new Set(files.values());
  const served = servedContent(book, images, release);
  const printing = { book, pages, downloads, images, look };
  const contentOf = (page: HostPage) => {
    const isTitled = !showsTitle(layouts.get(layoutOf(page, places)), look);
    return pageContent(page, { ...printing, isTitled });
  };
  return {
    served,
    pages: new Map(
      pages.map((page) => [page.permalink, { file: files.get(page) ?? '', address: page.address }]),
    ),
    moved: new Map([...leads].map(([permalink, { address }]) => [permalink, address])),
    gone,
    files: [
      ...[...files].map(([page, path]) =>
        pageFile(page, contentOf(page), path, places, guide.manifest.date),
      ),
      ...[...leads].map(([permalink, page]) => redirectFile(permalink, page, guide, places, taken)),
      ...served.map(({ address, bytes }) => ({
        path: servedFile(address, places),
        bytes,
      })),
      ...news.map(({ path, bytes }) => ({ path: posix.join(places.posts, path), bytes })),
      dataFile(guide, record, downloads, places),
    ],
  };
}

/** The layout of a page: its chapter's own, or that of the guide. */
export function layoutOf({ others }: HostPage, { layout }: Pick<Places, 'layout'>): string {
  return typeof others.layout === 'string' ? others.layout : layout;
}

/** Whether the layout shows the title by itself; the page layout of 2021 does. */
function showsTitle(layout: Layout | undefined, look: Places['host']): boolean {
  return !layout || layout.isMissing ? look === 'post-2021' : layout.showsTitle;
}
