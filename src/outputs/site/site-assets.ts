import type { Cache } from '../../base/cache/cache.js';
import { sizeInWords } from '../../guide/size.js';
import { hashedPath, pendingPath, type SiteFile } from '../content/site-file.js';
import type { ThemeAssets } from '../content/theme.js';
import { charactersOf, fontFaces } from '../content/web-fonts.js';
import { clauseStyles } from './clauses-page.js';
import { searchSections } from './search-sections.js';
import { siteStyles, usedRules, wordsOfStyles } from './styles.js';
import type { SiteAssets, SiteView } from './view.js';

/** The names that stand for the site's assets until their contents are known. */
export const pending: SiteAssets = {
  favicon: pendingPath('assets/favicon.svg'),
  styles: pendingPath('assets/site.css'),
  clauseStyles: pendingPath('assets/clauses.css'),
  script: pendingPath('assets/site.js'),
  glimpses: pendingPath('assets/glimpses.js'),
  search: pendingPath('search/search.js'),
  sections: pendingPath('search/sections.js'),
  offline: pendingPath('assets/offline.js'),
  languages: pendingPath('assets/languages.js'),
  versions: pendingPath('assets/versions.js'),
};

/** A file with the name that stands for it until its contents are known. */
export interface AssetFile extends SiteFile {
  pending: string;
}

/** The icon, styles, scripts and fonts that pages use, under names that change with their contents. */
export async function assetFiles(
  pages: readonly SiteFile[],
  { book, assets, clauses }: SiteView,
  { theme, cache }: { theme: ThemeAssets; cache: Cache },
): Promise<AssetFile[]> {
  const texts = pages.map(({ data }) => String(data));
  const sizes = [0, 2 ** 20].map((bytes) => sizeInWords(bytes, book.guide.lang));
  const css = texts.some((text) => /\bfr-(?:icon|fi)-/.test(text))
    ? `${theme.css}\n${theme.iconStyles}`
    : theme.css;
  const { site, search, versions = '' } = theme.scripts;
  const words = wordsOfStyles(css, texts, [site, search, versions]);
  const characters = charactersOf([...texts, ...sizes]);
  const fonts = theme.fonts.flatMap(({ family, weight, bytes }) => [family, `${weight}`, bytes]);
  const [faces, rules] = await Promise.all([
    cache.get('fonts', [characters, ...fonts], () => fontFaces(theme.fonts, characters)),
    cache.get('styles', [css, words], () => usedRules(css, words)),
  ]);
  const contents: [string, string][] = [
    [assets.favicon, theme.favicon],
    [assets.styles, `${faces}\n${await siteStyles(rules, theme.icon)}`],
    [assets.script, theme.scripts.site],
    [assets.glimpses, theme.scripts.glimpses],
    [assets.search, theme.scripts.search],
    [assets.sections, searchSections(book)],
  ];
  if (theme.scripts.languages) contents.push([assets.languages, theme.scripts.languages]);
  if (theme.scripts.offline) contents.push([assets.offline, theme.scripts.offline]);
  if (theme.scripts.versions) contents.push([assets.versions, theme.scripts.versions]);
  if (clauses.length > 0) contents.push([assets.clauseStyles, clauseStyles(clauses)]);
  return contents.map(([path, data]) => ({
    pending: path,
    path: hashedPath(path.replace('.to-be-hashed', ''), data),
    data,
  }));
}

/** Pages with the names of their assets. */
export function withAssets(pages: readonly SiteFile[], assets: readonly AssetFile[]): SiteFile[] {
  const named = (html: string) =>
    assets.reduce((result, { pending: from, path }) => result.replaceAll(from, path), html);
  return pages.map(({ path, data }) => ({ path, data: named(String(data)) }));
}
