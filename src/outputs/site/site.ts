import type { Cache } from '../../base/cache/cache.js';
import type { Changes } from '../../diff/changes.js';
import type { Book, BookImage } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import type { GoneAddress } from '../../document/gone-address.js';
import { loadDecoder } from '../../document/picture.js';
import { encoded, sha256 } from '../content/output-file.js';
import type { SiteFile } from '../content/site-file.js';
import type { ThemeAssets } from '../content/theme.js';
import { dcatRecord } from './dcat.js';
import { feed } from './feed.js';
import type { SiteLanguage } from './languages.js';
import { notFoundPage, notFoundPath } from './not-found-page.js';
import { goneRedirects, redirects } from './redirects.js';
import { keptFiles, serviceWorker } from './service-worker.js';
import { sharingImage } from './sharing-image.js';
import { type AssetFile, assetFiles, withAssets } from './site-assets.js';
import { cachedImage, pagesOf, type SiteFacts, type SitePage, siteView } from './site-view.js';
import { sitemap } from './sitemap.js';
import { ownStyles } from './standalone.js';
import { markdownFile, textFiles } from './text-files.js';
import type { SiteDownload, SiteView } from './view.js';

/** What the site shows besides the book. */
export interface SiteInput {
  cache: Cache;
  theme: ThemeAssets;
  /** True for a version that is not released. */
  draft: boolean;
  /** The PDF to download and its first page as a PNG, once they are made; undefined when none is made. */
  pdf: { path: string; bytes: Promise<Uint8Array>; cover: Promise<Uint8Array> } | undefined;
  /** The EPUB to download, once it is made; undefined when none is made. */
  epub: { path: string; bytes: Promise<Uint8Array> } | undefined;
  clauses: readonly Clause[];
  /** The clauses for word processors. */
  clausesFiles: readonly { path: string; bytes: Uint8Array }[];
  /** The grids of each chapter that has some for spreadsheets, by its address. */
  sheets: ReadonlyMap<string, readonly { path: string; bytes: Uint8Array }[]>;
  /** What changed since the version before; undefined where there is nothing to tell. */
  changes: Changes | undefined;
  /** Addresses of the version before that this one has not. */
  gone: readonly GoneAddress[];
  /** The guide in each of its languages; undefined for a guide in one. */
  languages?: readonly SiteLanguage[] | undefined;
}

/**
 * Prints the website: home, a page a chapter, one of them all, clauses, search, «not found», former addresses, records, styles,
 * scripts, fonts, images, the text as Markdown, whole and by chapter. PDF and EPUB are put beside them by the caller, at their paths. Only the home page and
 * the record tell their sizes and sums: all else is printed while they are being made.
 */
export async function printSite(book: Book, input: SiteInput): Promise<SiteFile[]> {
  const { cache, clausesFiles, epub, pdf } = input;
  const facts: SiteFacts = {
    draft: input.draft,
    pdf: pdf && { path: pdf.path, bytes: 'to come' },
    epub: epub && { path: epub.path, bytes: 'to come' },
    clauses: input.clauses,
    clausesFiles: clausesFiles.map(sized),
    sheets: new Map([...input.sheets].map(([address, files]) => [address, files.map(sized)])),
    changes: input.changes,
    languages: input.languages,
  };
  const offered = await siteView(book, facts, cache);
  const markdown = markdownFile(offered);
  const view: SiteView = {
    ...offered,
    cover: pdf && 'to come',
    markdown: sized({ path: markdown.path, bytes: encoded(markdown.data) }),
  };
  const [home, ...others] = pagesOf(view);
  const print = (page: SitePage, from: SiteView) => ({ path: page.path, data: page.print(from) });
  const printed = others.map((page) => print(page, view));
  const assets = await assetFiles([print(home, view), ...printed], view, input);
  const pages = await withOwnStyles(withAssets(printed, assets), assets, view);
  const text = textFiles(view);
  if (pdf) await loadDecoder();
  const [cover, pdfBytes, epubBytes] = await Promise.all([
    pdf && coverOf(view, pdf.cover, cache),
    pdf?.bytes,
    epub?.bytes,
  ]);
  const images = [
    ...[...view.images.values()].flatMap(({ files }) => files),
    ...(cover?.files ?? []),
  ];
  const whole = {
    ...view,
    pdf: pdf && pdfBytes && sized({ path: pdf.path, bytes: pdfBytes }),
    cover: cover?.image,
    epub: epub && epubBytes && sized({ path: epub.path, bytes: epubBytes }),
    offline: view.offline && weightOf(keptFiles([...printed, ...assets, ...images], view)),
  };
  const first = withAssets([print(home, whole)], assets);
  const files = [
    ...first,
    ...pages,
    ...assets.map(({ path, data }) => ({ path, data })),
    ...redirects(book),
    ...goneRedirects(book, input.gone, [...first, ...pages]),
    ...sitemap(view),
    ...feed(view),
    dcatRecord(whole),
    ...images,
    ...attachedFiles(book),
    ...clausesFiles.map(({ path, bytes }) => ({ path, data: bytes })),
    ...[...input.sheets.values()].flat().map(({ path, bytes }) => ({ path, data: bytes })),
    markdown,
    ...text,
  ];
  const { worker } = input.theme.scripts;
  return worker ? [...files, serviceWorker(keptFiles(files, view), worker)] : files;
}

function weightOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { data }) => sum + encoded(data).length, 0);
}

/** Pages, the one for missing addresses with all its styles. */
async function withOwnStyles(
  pages: readonly SiteFile[],
  assets: readonly AssetFile[],
  view: SiteView,
): Promise<SiteFile[]> {
  const css = assets.find(({ pending }) => pending === view.assets.styles)?.data ?? '';
  return Promise.all(
    pages.map(async (page) => {
      if (page.path !== notFoundPath) return page;
      const styles = await ownStyles(String(page.data), String(css));
      return { path: page.path, data: notFoundPage(view, styles) };
    }),
  );
}

function sized({ path, bytes }: { path: string; bytes: Uint8Array }): SiteDownload {
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

/** The files that chapters link to, as they are. */
export function attachedFiles({ attachments }: Pick<Book, 'attachments'>): SiteFile[] {
  return [...attachments.values()].map(({ address, bytes }) => ({ path: address, data: bytes }));
}

/** The cover as the site shows it, and its files, of which two are for whoever links to the guide. */
async function coverOf(
  { coverPath, sharingPath }: SiteView,
  png: Promise<Uint8Array>,
  cache: Cache,
) {
  if (!coverPath || !sharingPath) return undefined;
  const bytes = await png;
  const source: BookImage = { path: coverPath, address: coverPath, bytes, format: 'png' };
  const [image, shared] = await Promise.all([
    cachedImage(source, cache),
    cache.get('sharing-image', [bytes], () => sharingImage(bytes)),
  ]);
  const own = [
    { path: coverPath, data: bytes },
    { path: sharingPath, data: shared },
  ];
  return { image, files: [...image.files, ...own] };
}
