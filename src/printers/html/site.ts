import type { Cache } from '../../cache/cache.js';
import type { Changes } from '../../diff/changes.js';
import type { Book, BookImage } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { relativeAddress } from '../../document/link-target.js';
import { loadDecoder } from '../../document/picture.js';
import { printMarkdown } from '../markdown/print.js';
import { webAddress } from './address.js';
import { pendingPath, type SiteFile } from './assets.js';
import { dcatRecord } from './dcat.js';
import { feed } from './feed.js';
import { redirects } from './redirects.js';
import { assetFiles, withAssets } from './site-assets.js';
import type { SiteImage } from './site-images.js';
import { cachedImage, pagesOf, type SitePage, siteView } from './site-view.js';
import { sitemap } from './sitemap.js';
import type { ThemeAssets } from './theme.js';
import type { SiteView } from './view.js';

/** What the site tells of a PDF once it is made: its size in bytes, and its first page as a PNG. */
interface MadePdf {
  bytes: number;
  cover: Uint8Array;
}

/** What the site shows besides the book. */
export interface SiteInput {
  cache: Cache;
  theme: ThemeAssets;
  /** True for a version that is not released. */
  draft: boolean;
  /** The PDF to download, which may still be in the making; undefined when none is made. */
  pdf: { path: string; made: Promise<MadePdf> } | undefined;
  /** The EPUB to download, and its size in bytes once it is made; undefined when none is made. */
  epub: { path: string; made: Promise<number> } | undefined;
  clauses: readonly Clause[];
  /** The clauses for word processors; undefined for a guide without clauses. */
  clausesFile: { path: string; bytes: Uint8Array } | undefined;
  /** What changed since the version before; undefined where there is nothing to tell. */
  changes: Changes | undefined;
}

/**
 * Prints the website: home, a page a chapter, one of them all, clauses, search, «not found», former addresses, records, styles,
 * scripts, fonts, images, the text as Markdown. PDF and EPUB are put beside them by the caller, at their paths. Only the home page and
 * the record tell their sizes: all else is printed while they are being made.
 */
export async function printSite(book: Book, input: SiteInput): Promise<SiteFile[]> {
  const { cache, clausesFile, epub, pdf } = input;
  const facts = {
    draft: input.draft,
    pdf: pdf && { path: pdf.path, bytes: 0 },
    epub: epub && { path: epub.path, bytes: 0 },
    clauses: input.clauses,
    clausesFile: clausesFile && { path: clausesFile.path, bytes: clausesFile.bytes.length },
    changes: input.changes,
  };
  const offered = await siteView(book, facts, cache);
  const markdown = markdownFile(offered);
  const view: SiteView = {
    ...offered,
    cover: pdf && coverToCome,
    markdown: { path: markdown.path, bytes: markdown.data.length },
  };
  const [home, ...others] = pagesOf(view);
  const print = (page: SitePage, from: SiteView) => ({ path: page.path, data: page.print(from) });
  const printed = others.map((page) => print(page, view));
  const assets = await assetFiles([print(home, view), ...printed], view, input);
  if (pdf) await loadDecoder();
  const [made, bytes] = await Promise.all([pdf?.made, epub?.made]);
  const whole = {
    ...(made ? await withPdf(view, made, cache) : view),
    epub: epub && { path: epub.path, bytes: bytes ?? 0 },
  };
  const images = [...view.images.values(), ...(whole.cover ? [whole.cover] : [])];
  return [
    ...withAssets([print(home, whole), ...printed], assets),
    ...redirects(book),
    ...sitemap(
      book,
      [view.pages.clauses, view.pages.changes].filter((path) => path !== undefined),
    ),
    ...feed(view),
    dcatRecord(whole),
    ...images.flatMap(({ files }) => files),
    ...(made && whole.coverPath ? [{ path: whole.coverPath, data: made.cover }] : []),
    ...(clausesFile ? [{ path: clausesFile.path, data: clausesFile.bytes }] : []),
    markdown,
  ];
}

/** The whole guide as Markdown. Away from the site its images are found at their address, where it has one. */
function markdownFile({ book, images }: SiteView) {
  const { manifest, statements } = book.guide;
  const path = `downloads/${statements.fileName}.md`;
  const text = printMarkdown(book, (name) => {
    const image = images.get(name);
    return image && (webAddress(manifest, image.path) ?? relativeAddress(path, image.path));
  });
  return { path, data: new TextEncoder().encode(text) };
}

/** Holds the place of the cover's image until it is made. */
const coverToCome: SiteImage = {
  path: pendingPath('img/cover.webp'),
  width: 1,
  height: 1,
  sources: [],
  files: [],
};

async function withPdf(view: SiteView, { bytes, cover }: MadePdf, cache: Cache): Promise<SiteView> {
  const { pdf, coverPath } = view;
  if (!pdf || !coverPath) return view;
  const image: BookImage = { path: coverPath, address: coverPath, bytes: cover, format: 'png' };
  return { ...view, pdf: { ...pdf, bytes }, cover: await cachedImage(image, cache) };
}
