import { posix } from 'node:path';
import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Book, BookImage } from '../../document/book.js';
import type { Target } from '../../document/data.js';
import { labelsOf } from '../../guide/labels.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import type { ReleaseRecord } from '../../release/record.js';
import type { ExportPlaces } from '../file-list.js';
import { printForHost } from './content/print.js';
import { dataFile } from './data-file.js';
import type { HostDownload } from './downloads.js';
import { contentsBelow, homeContent } from './home-content.js';
import { movedAddresses } from './moved.js';
import { pageFile } from './page-file.js';
import { pagePlaces } from './page-places.js';
import { type HostPage, hostPages } from './pages.js';
import { type Places, servedFile } from './places.js';
import { redirectFile } from './redirect-file.js';

/** A release, as it is exported. */
export interface ExportedRelease {
  record: ReleaseRecord;
  /** PNG of the cover. */
  cover: Uint8Array | undefined;
  /** The guide as files, in the order they are offered. */
  downloads: (HostDownload & { content: Uint8Array })[];
  /** The announcement, and images that go with it; paths are file names. */
  news: OutputFile[];
}

/** What an export writes, and what its list is to remember. */
export interface HostExport extends Pick<ExportPlaces, 'pages' | 'moved'> {
  /** By their paths from the root of the host's sources. */
  files: OutputFile[];
  /** Addresses on the host that lead to nothing any more. */
  gone: string[];
}

/**
 * What an export writes of a release.
 * @param listed what the last export decided.
 * @param held addresses of pages that stay on the host, as they were changed by hand.
 */
export function hostExport(
  book: Book,
  release: ExportedRelease,
  places: Places,
  listed: Pick<ExportPlaces, 'pages' | 'moved'>,
  held: ReadonlySet<string>,
): HostExport {
  const { guide } = book;
  const pages = hostPages(book);
  const files = pagePlaces(pages, places, listed.pages);
  const { downloads, news, record } = release;
  const { leads, gone } = movedAddresses(book, pages, listed, held);
  const taken = new Set(files.values());
  return {
    pages: new Map(
      pages.map((page) => [page.permalink, { file: files.get(page) ?? '', address: page.address }]),
    ),
    moved: new Map([...leads].map(([permalink, { address }]) => [permalink, address])),
    gone,
    files: [
      ...[...files].map(([page, path]) =>
        pageFile(
          page,
          pageContent(page, pages, book, downloads, places),
          path,
          places,
          guide.manifest.date,
        ),
      ),
      ...[...leads].map(([permalink, page]) => redirectFile(permalink, page, guide, places, taken)),
      ...servedContent(book, release).map(({ address, bytes }) => ({
        path: servedFile(address, places),
        bytes,
      })),
      ...news.map(({ path, bytes }) => ({ path: posix.join(places.posts, path), bytes })),
      dataFile(guide, record, downloads, places),
    ],
  };
}

/** What the host serves as it is, by its address there: images, cover and files to download. */
export function servedContent(
  book: Book,
  { cover, downloads }: ExportedRelease,
): { address: string; bytes: Uint8Array }[] {
  const { coverAddress } = book.guide.statements;
  return [
    ...[...book.images.values()].map((image) => ({
      address: imageAddress(image, book),
      bytes: image.bytes,
    })),
    ...(cover ? [{ address: coverAddress, bytes: cover }] : []),
    ...downloads.map(({ url, content }) => ({ address: url, bytes: content })),
  ];
}

function pageContent(
  page: HostPage,
  pages: readonly HostPage[],
  book: Book,
  downloads: readonly HostDownload[],
  { host }: Places,
): ElementContent[] {
  const text = page.chapter ? chapterContent(page, pages, book, host) : [];
  // The page layout of 2021 shows the title itself.
  const title = host === 'post-2021' ? [] : [h('h1', page.title)];
  if (page === pages[0]) return [...title, ...homeContent(book, pages, downloads, text, host)];
  if (page.chapter) return [...title, ...text];
  return [...title, ...contentsBelow(page.navigation.key, pages)];
}

function chapterContent(
  { chapter }: HostPage,
  pages: readonly HostPage[],
  book: Book,
  host: Places['host'],
): ElementContent[] {
  const addresses = new Map(pages.map((page) => [page.chapter?.path, page.href]));
  const addressOf = ({ chapter: path, anchor }: Target) => {
    const page = addresses.get(path) ?? '';
    return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
  };
  return printForHost((chapter?.tree.children ?? []) as Nodes[], {
    host,
    path: chapter?.path ?? '',
    addressOf,
    imageAddress: (path) => {
      const image = book.images.get(path);
      return image ? imageAddress(image, book) : '';
    },
    labels: labelsOf(book.guide.lang),
  });
}

/** Images stand beside the cover on the host. */
function imageAddress({ address }: BookImage, { guide }: Book): string {
  const folder = posix.dirname(guide.statements.coverAddress);
  return encodeURI(posix.join(folder, address.replace(/^img\//, '')));
}
