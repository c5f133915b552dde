import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../../document/book.js';
import type { Target } from '../../document/data.js';
import { labelsOf } from '../../guide/labels.js';
import { printForHost } from './content/index.js';
import type { HostDownload } from './downloads.js';
import { contentsBelow, homeContent } from './home-content.js';
import type { HostImage } from './images.js';
import { languageSwitch } from './language-switch.js';
import type { Look } from './look.js';
import type { HostPage } from './pages.js';
import { fileAddress } from './served.js';

/** What the pages of a guide are printed with. */
export interface Printing {
  book: Book;
  pages: readonly HostPage[];
  downloads: readonly HostDownload[];
  /** By their paths in the guide. */
  images: ReadonlyMap<string, HostImage>;
  look: Look;
  /** Whether the content of a page begins with its title: not where the host shows it by itself. */
  isTitled: boolean;
}

/** The content of a page on its host. */
export function pageContent(page: HostPage, printing: Printing): ElementContent[] {
  const { book, pages, downloads, look, isTitled } = printing;
  const text = page.chapter ? chapterContent(page, printing) : [];
  const title = [
    ...(isTitled ? [h('h1', page.title)] : []),
    ...languageSwitch(page, labelsOf(book.guide.lang)),
  ];
  if (page === pages[0]) return [...title, ...homeContent(book, pages, downloads, text, look)];
  if (page.chapter) return [...title, ...text];
  return [...title, ...contentsBelow(page.navigation.key, pages)];
}

function chapterContent(
  { chapter }: HostPage,
  { book, pages, images, look }: Printing,
): ElementContent[] {
  const addresses = new Map(pages.map((page) => [page.chapter?.path, page.href]));
  const addressOf = ({ chapter: path, anchor }: Target) => {
    const page = addresses.get(path) ?? '';
    return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
  };
  return printForHost((chapter?.tree.children ?? []) as Nodes[], {
    look,
    path: chapter?.path ?? '',
    addressOf,
    imageOf: (path) => images.get(path),
    fileAddress: (address) => fileAddress(address, book.guide),
    labels: labelsOf(book.guide.lang),
  });
}
