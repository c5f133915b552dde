import type { Book, BookImage } from '../../document/book.js';
import type { Clause } from '../../document/clauses.js';
import { labelsOf } from '../../guide/labels.js';
import { hashedPath, pendingPath, type SiteFile } from './assets.js';
import { chapterPage } from './chapter-page.js';
import { clauseStyles, clausesPage } from './clauses-page.js';
import { dcatRecord } from './dcat.js';
import { feed, feedPath } from './feed.js';
import { fontFaces } from './fonts.js';
import { homePage } from './home-page.js';
import { notFoundPage } from './not-found-page.js';
import { redirects } from './redirects.js';
import { searchPage } from './search-page.js';
import { searchSections } from './search-sections.js';
import { type SiteImage, siteImage } from './site-images.js';
import { sitemap } from './sitemap.js';
import { usedStyles } from './styles.js';
import type { ThemeAssets } from './theme.js';
import type { SiteAssets, SitePages, SitePdf, SiteView } from './view.js';

/** What the site shows besides the book. */
export interface SiteInput {
  theme: ThemeAssets;
  /** True for a version that is not released. */
  draft: boolean;
  /** The PDF to download; undefined when none was made. */
  pdf: SitePdf | undefined;
  /** PNG of the cover; undefined when no PDF was made. */
  cover: Uint8Array | undefined;
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
 * Prints the website: home, a page a chapter, clauses, search, «not found», former addresses, records, styles,
 * scripts, fonts, images. The PDF itself is put beside them by the caller, at its path.
 */
export async function printSite(book: Book, input: SiteInput): Promise<SiteFile[]> {
  const images = await siteImages(book.images.values());
  const coverPath = `img/couverture-${book.guide.manifest.slug}.png`;
  const { cover, clausesFile } = input;
  const view: SiteView = {
    book,
    labels: labelsOf(book.guide.lang),
    draft: input.draft,
    pdf: input.pdf,
    cover: cover && (await siteImage(coverImage(coverPath, cover))),
    coverPath: cover && coverPath,
    images,
    clauses: input.clauses,
    clausesFile: clausesFile && { path: clausesFile.path, bytes: clausesFile.bytes.length },
    pages: sitePages(book, input.clauses.length > 0),
    assets: pending,
  };
  const pages = printPages(view);
  return [
    ...(await withAssets(pages, view, input.theme)),
    ...redirects(book),
    ...sitemap(book, view.pages.clauses ? [view.pages.clauses] : []),
    ...feed(view),
    dcatRecord(view),
    ...[...images.values(), ...(view.cover ? [view.cover] : [])].flatMap(({ files }) => files),
    ...(cover ? [{ path: coverPath, data: cover }] : []),
    ...(clausesFile ? [{ path: clausesFile.path, data: clausesFile.bytes }] : []),
  ];
}

/** Paths of the pages that the site adds, none that a chapter has. */
function sitePages(book: Book, hasClauses: boolean): SitePages {
  const { searchFile, clausesFile } = labelsOf(book.guide.lang);
  const taken = new Set(book.chapters.map(({ address }) => address));
  const free = (name: string): string =>
    taken.has(`${name}.html`) ? free(`${name}-1`) : `${name}.html`;
  return {
    search: free(searchFile),
    clauses: hasClauses ? free(clausesFile) : undefined,
    feed: feedPath(book),
  };
}

async function siteImages(images: Iterable<BookImage>): Promise<Map<string, SiteImage>> {
  const printed = [...images].map(async (each) => [each.path, await siteImage(each)] as const);
  return new Map(await Promise.all(printed));
}

function coverImage(address: string, bytes: Uint8Array): BookImage {
  return { path: address, address, bytes, format: 'png' };
}

function printPages(view: SiteView): SiteFile[] {
  const { book, pages } = view;
  return [
    { path: 'index.html', data: homePage(view) },
    ...book.chapters
      .filter((chapter) => chapter !== book.home)
      .map((chapter) => ({ path: chapter.address, data: chapterPage(chapter, view) })),
    ...(pages.clauses ? [{ path: pages.clauses, data: clausesPage(pages.clauses, view) }] : []),
    { path: pages.search, data: searchPage(pages.search, view) },
    { path: '404.html', data: notFoundPage(view) },
  ];
}

/** Pages with the styles, scripts and fonts that they use, under names that change with their contents. */
async function withAssets(
  pages: readonly SiteFile[],
  { book, assets, clauses }: SiteView,
  theme: ThemeAssets,
): Promise<SiteFile[]> {
  const text = pages.map(({ data }) => String(data)).join('\n');
  const [faces, rules] = await Promise.all([
    fontFaces(theme.fonts, text),
    usedStyles(
      /\bfr-(?:icon|fi)-/.test(text)
        ? `${theme.css}
${theme.iconStyles}`
        : theme.css,
      `${text}\n${theme.scripts.site}\n${theme.scripts.search}`,
      theme.icon,
    ),
  ]);
  const contents: [string, string][] = [
    [assets.styles, `${faces}\n${rules}`],
    [assets.script, theme.scripts.site],
    [assets.search, theme.scripts.search],
    [assets.sections, searchSections(book)],
  ];
  if (clauses.length > 0) contents.push([assets.clauseStyles, clauseStyles(clauses)]);
  const files = contents.map(([path, data]) => ({
    pending: path,
    path: hashedPath(path.replace('.to-be-hashed', ''), data),
    data,
  }));
  const names = new Map(files.map((file) => [file.pending, file.path]));
  const named = (html: string) =>
    [...names].reduce((result, [from, to]) => result.replaceAll(from, to), html);
  return [
    ...pages.map(({ path, data }) => ({ path, data: named(String(data)) })),
    ...files.map(({ path, data }) => ({ path, data })),
  ];
}
