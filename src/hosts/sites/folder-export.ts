import { posix } from 'node:path';
import type { ElementContent } from 'hast';
import { percentDecoded } from '../../document/link-target.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { contentHtml } from '../pages/content/index.js';
import { goneAddresses } from '../pages/gone.js';
import { hostImages } from '../pages/images.js';
import type { Look } from '../pages/look.js';
import { movedAddresses } from '../pages/moved.js';
import { pageContent } from '../pages/page-content.js';
import { type HostPage, hostPages } from '../pages/pages.js';
import { servedContent } from '../pages/served.js';
import { leadingPage } from './leading-page.js';
import type { ExportRequest, SiteExport } from './site-host.js';

/** Where things go in the sources of a site whose addresses are the paths of its files: folders from its root. */
export interface SiteFolders {
  pages: string;
  /** What it serves from its root. */
  served: string;
  /** What it puts before its addresses: `/` for a site at the root of its host. */
  prefix: string;
  /** What the addresses of its pages begin with, which their paths in the folder don't; no slash at its end. */
  above?: string;
}

/** How a kind of site has pages and data written. */
export interface Dialect {
  look: Look;
  /** Whether pages begin with their title: not where the site shows it by itself. */
  isTitled: boolean;
  /** The text of a page's file. */
  pageText(page: HostPage, content: ElementContent[]): string;
  /** What the site's configuration takes in. @param fileOf the file of a page, from the root of the sources. */
  data(pages: readonly HostPage[], fileOf: (page: HostPage) => string): OutputFile[];
}

/**
 * The export to a site whose addresses are the paths of its files. Each page has a file of its own in the folder of
 * its address, so that no other page, and no other export, moves it.
 * @param file how the site is named to whoever keeps it.
 */
export async function folderExport(
  { book, languages, release, listed, held }: ExportRequest,
  folders: SiteFolders,
  dialect: Dialect,
  file: string,
): Promise<SiteExport> {
  const pages = hostPages(book, languages);
  const images = await hostImages(book);
  const { look, isTitled } = dialect;
  const { downloads } = release;
  const printing = { book, pages, downloads, images, look, isTitled };
  const { leads, gone } = movedAddresses(book, pages, listed, held);
  const served = servedContent(book, images, release).map((each) => ({
    ...each,
    path: posix.join(folders.served, percentDecoded(each.address)),
  }));
  const fileOf = ({ permalink }: HostPage) =>
    posix.join(folders.pages, sourceFile(permalink.slice(folders.above?.length)));
  const contents = new Map(pages.map((page) => [page, pageContent(page, printing)]));
  return {
    served,
    pathPrefix: folders.prefix,
    texts: new Map(pages.map((page) => [page.permalink, contentHtml(contents.get(page) ?? [])])),
    places: {
      pages: new Map(
        pages.map((page) => [page.permalink, { file: fileOf(page), address: page.address }]),
      ),
      moved: new Map([...leads].map(([permalink, { address }]) => [permalink, address])),
      folders: new Map(),
    },
    files: [
      ...pages.map((page) => ({
        path: fileOf(page),
        bytes: encoded(dialect.pageText(page, contents.get(page) ?? [])),
      })),
      ...[...leads].map(([permalink, page]) => ({
        path: posix.join(folders.served, builtFile(permalink)),
        bytes: encoded(leadingPage(permalink, page, book.guide)),
      })),
      ...served.map(({ path, bytes }) => ({ path, bytes })),
      ...dialect.data(pages, fileOf),
    ],
    diagnostics: goneAddresses(gone, file),
  };
}

function sourceFile(permalink: string): string {
  return builtFile(permalink).replace(/\.html?$/, '.md');
}

function builtFile(permalink: string): string {
  const path = percentDecoded(permalink);
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/.test(path) ? path : `${path}.html`;
}

/** A value as a file. */
export function jsonFile(path: string, value: unknown): OutputFile {
  return { path, bytes: encoded(`${JSON.stringify(value, null, 2)}\n`) };
}
