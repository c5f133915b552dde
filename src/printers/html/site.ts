import type { Cache } from '../../cache/cache.js';
import type { Book, BookImage } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { labelsOf } from '../../guide/labels.js';
import { sizeInWords } from '../../guide/size.js';
import { hashedPath, pendingPath, type SiteFile } from './assets.js';
import { chapterPage } from './chapter-page.js';
import { clauseStyles, clausesPage } from './clauses-page.js';
import { dcatRecord } from './dcat.js';
import { feed } from './feed.js';
import { charactersOf, fontFaces } from './fonts.js';
import { homePage } from './home-page.js';
import { notFoundPage } from './not-found-page.js';
import { redirects } from './redirects.js';
import { searchPage } from './search-page.js';
import { searchSections } from './search-sections.js';
import { type SiteImage, siteImage } from './site-images.js';
import { sitePages } from './site-pages.js';
import { sitemap } from './sitemap.js';
import { siteStyles, usedRules, wordsOfStyles } from './styles.js';
import type { ThemeAssets } from './theme.js';
import type { SiteAssets, SiteView } from './view.js';
import { wholePage } from './whole-page.js';

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
}

const pending: SiteAssets = {
  styles: pendingPath('assets/site.css'),
  clauseStyles: pendingPath('assets/clauses.css'),
  script: pendingPath('assets/site.js'),
  search: pendingPath('search/search.js'),
  sections: pendingPath('search/sections.js'),
};

/**
 * Prints the website: home, a page a chapter, one of them all, clauses, search, «not found», former addresses, records, styles,
 * scripts, fonts, images. PDF and EPUB are put beside them by the caller, at their paths. Only the home page and
 * the record tell their sizes: all else is printed while they are being made.
 */
export async function printSite(book: Book, input: SiteInput): Promise<SiteFile[]> {
  const { clausesFile, epub, pdf } = input;
  const images = await siteImages(book.images.values(), input.cache);
  const view: SiteView = {
    book,
    labels: labelsOf(book.guide.lang),
    draft: input.draft,
    pdf: pdf && { path: pdf.path, bytes: 0 },
    epub: epub && { path: epub.path, bytes: 0 },
    cover: pdf && coverToCome,
    coverPath: pdf && `img/couverture-${book.guide.manifest.slug}.png`,
    images,
    clauses: input.clauses,
    clausesFile: clausesFile && { path: clausesFile.path, bytes: clausesFile.bytes.length },
    pages: sitePages(book, input.clauses.length > 0),
    assets: pending,
  };
  const pages = printPages(view);
  const assets = await assetFiles(pages, view, input);
  const [made, bytes] = await Promise.all([pdf?.made, epub?.made]);
  const whole = {
    ...(made ? await withPdf(view, made, input.cache) : view),
    epub: epub && { path: epub.path, bytes: bytes ?? 0 },
  };
  const all = [homeFile(whole), ...pages.slice(1)];
  return [
    ...withAssets(all, assets),
    ...redirects(book),
    ...sitemap(book, view.pages.clauses ? [view.pages.clauses] : []),
    ...feed(view),
    dcatRecord(whole),
    ...[...images.values(), ...(whole.cover ? [whole.cover] : [])].flatMap(({ files }) => files),
    ...(made && whole.coverPath ? [{ path: whole.coverPath, data: made.cover }] : []),
    ...(clausesFile ? [{ path: clausesFile.path, data: clausesFile.bytes }] : []),
  ];
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

async function siteImages(
  images: Iterable<BookImage>,
  cache: Cache,
): Promise<Map<string, SiteImage>> {
  const printed = [...images].map(
    async (each) => [each.path, await cachedImage(each, cache)] as const,
  );
  return new Map(await Promise.all(printed));
}

function cachedImage(image: BookImage, cache: Cache): Promise<SiteImage> {
  if (image.format === 'svg') return siteImage(image);
  const { address, format, bytes } = image;
  return cache.get('site-image', [address, format, bytes], () => siteImage(image));
}

const homeFile = (view: SiteView): SiteFile => ({ path: 'index.html', data: homePage(view) });

/** Every page, the home page first. */
function printPages(view: SiteView): SiteFile[] {
  const { book, pages } = view;
  return [
    homeFile(view),
    ...book.chapters
      .filter((chapter) => chapter !== book.home)
      .map((chapter) => ({ path: chapter.address, data: chapterPage(chapter, view) })),
    ...(pages.clauses ? [{ path: pages.clauses, data: clausesPage(pages.clauses, view) }] : []),
    { path: pages.whole, data: wholePage(pages.whole, view) },
    { path: pages.search, data: searchPage(pages.search, view) },
    { path: '404.html', data: notFoundPage(view) },
  ];
}

/** A file with the name that stands for it until its contents are known. */
interface AssetFile extends SiteFile {
  pending: string;
}

/** The styles, scripts and fonts that pages use, under names that change with their contents. */
async function assetFiles(
  pages: readonly SiteFile[],
  { book, assets, clauses }: SiteView,
  { theme, cache }: SiteInput,
): Promise<AssetFile[]> {
  const text = pages.map(({ data }) => String(data)).join('\n');
  const sizes = [0, 2 ** 20].map((bytes) => sizeInWords(bytes, book.guide.lang));
  const css = /\bfr-(?:icon|fi)-/.test(text) ? `${theme.css}\n${theme.iconStyles}` : theme.css;
  const words = wordsOfStyles(css, `${text}\n${theme.scripts.site}\n${theme.scripts.search}`);
  const characters = charactersOf(text + sizes.join(''));
  const fonts = theme.fonts.flatMap(({ family, weight, bytes }) => [family, `${weight}`, bytes]);
  const [faces, rules] = await Promise.all([
    cache.get('fonts', [characters, ...fonts], () => fontFaces(theme.fonts, characters)),
    cache.get('styles', [css, words], () => usedRules(css, words)),
  ]);
  const contents: [string, string][] = [
    [assets.styles, `${faces}\n${await siteStyles(rules, theme.icon)}`],
    [assets.script, theme.scripts.site],
    [assets.search, theme.scripts.search],
    [assets.sections, searchSections(book)],
  ];
  if (clauses.length > 0) contents.push([assets.clauseStyles, clauseStyles(clauses)]);
  return contents.map(([path, data]) => ({
    pending: path,
    path: hashedPath(path.replace('.to-be-hashed', ''), data),
    data,
  }));
}

/** Pages with the names of their assets, and the assets. */
function withAssets(pages: readonly SiteFile[], assets: readonly AssetFile[]): SiteFile[] {
  const named = (html: string) =>
    assets.reduce((result, { pending: from, path }) => result.replaceAll(from, path), html);
  return [
    ...pages.map(({ path, data }) => ({ path, data: named(String(data)) })),
    ...assets.map(({ path, data }) => ({ path, data })),
  ];
}
