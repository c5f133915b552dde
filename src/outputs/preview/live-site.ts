import type { Cache } from '../../base/cache/cache.js';
import type { Book } from '../../document/book.js';
import { clausesOf } from '../../document/clauses.js';
import { siteFolder } from '../../guide/translations.js';
import type { SiteFile } from '../content/site-file.js';
import type { ThemeAssets } from '../content/theme.js';
import { feed } from '../site/feed.js';
import type { SiteLanguage } from '../site/languages.js';
import { redirects } from '../site/redirects.js';
import { attachedFiles } from '../site/site.js';
import { type AssetFile, assetFiles } from '../site/site-assets.js';
import { pagesOf, type SiteFacts, siteView } from '../site/site-view.js';
import { textFile } from '../site/text-files.js';

/** A site that is printed page by page, when someone looks. */
export interface LiveSite {
  book: Book;
  /** The page at a path of the site, or undefined. */
  page(path: string): string | undefined;
  /** The page to show where there is none. */
  notFound(): string;
  /** A file that is no page, or undefined. */
  file(path: string): SiteFile | undefined;
  /** Styles, scripts and fonts of all pages, by the names that pages call them. */
  assets(): Promise<AssetFile[]>;
}

/** What such a site shows besides the book. */
interface LiveSiteInput {
  theme: ThemeAssets;
  draft: boolean;
  /** The PDF's path in the site, where it is previewed too. */
  pdf: string | undefined;
  /** The guide in each of its languages; undefined for a guide in one. */
  languages?: readonly SiteLanguage[] | undefined;
}

/**
 * Sites of a guide's languages as one: those of translations below their folders.
 */
export function inOneSite([original, ...translations]: readonly LiveSite[]): LiveSite | undefined {
  if (!original || translations.length === 0) return original;
  const placed = translations.map((site) => ({
    site,
    folder: siteFolder(site.book.guide),
  }));
  const at = (path: string) => {
    const found = placed.find(({ folder }) => path.startsWith(folder));
    return found
      ? { site: found.site, path: path.slice(found.folder.length) }
      : { site: original, path };
  };
  return {
    book: original.book,
    page: (path) => at(path).site.page(at(path).path),
    notFound: original.notFound,
    file: (path) => at(path).site.file(at(path).path),
    assets: async () => {
      const below = placed.map(async ({ site, folder }) =>
        (await site.assets()).map((asset) => ({
          ...asset,
          pending: folder + asset.pending,
          path: folder + asset.path,
        })),
      );
      return [...(await original.assets()), ...(await Promise.all(below)).flat()];
    },
  };
}

/** Book → site to look at: downloads and the comparison, which only a build makes, are left out. */
export async function liveSiteOf(
  book: Book,
  input: LiveSiteInput,
  cache: Cache,
): Promise<LiveSite> {
  const facts: SiteFacts = {
    draft: input.draft,
    pdf: input.pdf === undefined ? undefined : { path: input.pdf, bytes: 'to come' },
    epub: undefined,
    clauses: clausesOf(book),
    clausesFiles: [],
    sheets: new Map(),
    changes: undefined,
    languages: input.languages,
  };
  const view = await siteView(book, facts, cache);
  const pages = new Map(pagesOf(view).map((page) => [page.path, page]));
  const printed = new Map<string, string>();
  const page = (path: string) => {
    const html = printed.get(path) ?? pages.get(path)?.print(view);
    if (html !== undefined) printed.set(path, html);
    return html;
  };
  const images = [...view.images.values()].flatMap(({ files }) => files);
  const files = new Map([...images, ...attachedFiles(book)].map((file) => [file.path, file]));
  let made: Promise<AssetFile[]> | undefined;
  return {
    book,
    page,
    notFound: () => page('404.html') ?? '',
    file: (path) =>
      files.get(path) ??
      textFile(path, view) ??
      [...redirects(book), ...feed(view)].find((each) => each.path === path),
    assets: () => {
      made ??= assetFiles(
        [...pages.keys()].map((path) => ({ path, data: page(path) ?? '' })),
        view,
        { theme: input.theme, cache },
      );
      return made;
    },
  };
}
