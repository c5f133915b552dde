import type { Diagnostic } from '../../base/report/diagnostic.js';
import { percentDecoded } from '../../document/link-target.js';
import { slugOf } from '../../document/slug.js';
import type { Lang } from '../../guide/labels.js';
import { encoded, type OutputFile } from '../../outputs/content/output-file.js';
import { containers } from './containers.js';
import { importedPage } from './imported-page.js';
import { type ImportedManifest, manifestText } from './manifest.js';
import { type Outline, outlineOf } from './outline.js';
import { type ImportedPage, isData, isIndex, textOf } from './page-data.js';
import { pathsOfTheirOwn } from './paths.js';
import { siteHome } from './site-home.js';
import { labelsIn } from './syntax/roles.js';
import { homeOf, titleOf, titleOfPages } from './titles.js';
import { told } from './told.js';
import { menuOf } from './tools/index.js';
import { type Menu, outlineOfMenu } from './tools/tool.js';
import type { SourceTree } from './tree.js';

/** What an import will write, and what it has to say. */
export interface ImportPlan {
  manifest: ImportedManifest;
  /** `guide.yaml` first, then the chapters. */
  files: OutputFile[];
  /** Files of the tree that chapters show or link to. */
  needed: Set<string>;
  diagnostics: Diagnostic[];
}

/** What cannot be read from the pages. */
export interface ImportSettings {
  /** As the user says it. */
  title: string | undefined;
  /** Where nothing else says one. */
  name: string;
  lang: Lang;
  /** Today, `YYYY-MM-DD`, for pages without a date. */
  today: string;
  /** Take navigation written by hand out of the text. */
  clean: boolean;
  /** The address that the text comes from. */
  from?: string | undefined;
  /** A path of the tree as messages show it. */
  shown: (path: string) => string;
}

/** Pages → a guide. Nothing is read or written here. */
export function importPlan(
  tree: SourceTree,
  pages: readonly ImportedPage[],
  settings: ImportSettings,
): ImportPlan {
  const { shown } = settings;
  const found = menuOf(tree.settings);
  const menu = found && 'menu' in found ? found.menu : undefined;
  const diagnostics =
    found && 'program' in found ? [told('navigation', { file: shown(found.program.path) })] : [];
  const ordered = outlined(ofBook(pages, menu, tree, diagnostics, shown), menu);
  for (const { source } of ordered.left)
    diagnostics.push(told('page-kept-out', { file: shown(source) }));
  const home = siteHome(ordered.used);
  const { used, outline } = pathsOfTheirOwn(ordered.used, ordered.outline, home ?? '/', (source) =>
    diagnostics.push(told('address', { file: shown(source) })),
  );
  const labels = new Map(
    used.flatMap(({ source, text }) => labelsIn(text).map((label) => [label, source] as const)),
  );
  const book = {
    labels,
    included: tree.included,
    targets: {
      pages: new Map(used.map(({ source, path }) => [source, path])),
      files: new Set(tree.files),
      base: menu?.base ?? '',
      from: settings.from,
    },
    hiddenLines: tree.settings.some(({ path }) => /(?:^|\/)(?:SUMMARY\.md|book\.toml)$/.test(path)),
    clean: settings.clean,
    shown,
  };
  const needed = new Set<string>();
  const chapters = used.map((page) => {
    const made = importedPage(page, book);
    diagnostics.push(...made.diagnostics);
    for (const file of made.needed) needed.add(file);
    return { path: page.path, bytes: encoded(made.text) };
  });
  const manifest = manifestOf(used, outline, menu, home, settings);
  const files = [{ path: 'guide.yaml', bytes: encoded(manifestText(manifest)) }, ...chapters];
  return { manifest, files, needed, diagnostics };
}

/** Pages but for drafts, those that the site makes, and those that stand in others. */
function ofBook(
  pages: readonly ImportedPage[],
  menu: Menu | undefined,
  tree: SourceTree,
  diagnostics: Diagnostic[],
  shown: (path: string) => string,
): ImportedPage[] {
  return pages.filter(({ source, path, data }) => {
    const isDraft = data.draft === true || data.published === false;
    const below = source.slice(menu?.base.length ?? 0);
    const isOfHost =
      /^(?:404|search)\.md$/i.test(path.replace(menu?.base ?? '', '')) && !/^search/i.test(below);
    if (isDraft) diagnostics.push(told('draft', { file: shown(source) }));
    else if (isOfHost) diagnostics.push(told('page-of-host', { file: shown(source) }));
    return !isDraft && !isOfHost && !tree.included.has(source);
  });
}

/** The pages of the book and their order: that of its table of contents, with the others after it where it may lack some. */
function outlined(pages: ImportedPage[], menu: Menu | undefined) {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const endings = [
    '',
    '.md',
    '.mdx',
    '.qmd',
    '.Rmd',
    '.markdown',
    '/index.md',
    '/README.md',
    'index.md',
    'README.md',
    '/index.mdx',
  ];
  const pageAt = (written: string) => {
    const path = percentDecoded(
      written
        .replace(/^\.?\//, '')
        .replace(/[#?].*$/, '')
        .replace(/\.(?:html|ipynb)$/, ''),
    );
    return endings
      .map((ending) => bySource.get(`${menu?.base ?? ''}${path}${ending}`)?.path)
      .find(Boolean);
  };
  const listed = menu ? outlineOfMenu(menu.entries, pageAt) : [];
  const there = new Set(
    listed.flatMap((entry) => (typeof entry === 'string' ? entry : entry.chapters)),
  );
  if (menu === undefined || there.size === 0) {
    const base = menu && pages.some(({ source }) => source.startsWith(menu.base)) ? menu.base : '';
    const used = pages.filter(({ source }) => source.startsWith(base));
    return { used, outline: outlineOf(used), left: pages.filter((page) => !used.includes(page)) };
  }
  const others = pages.filter(({ path }) => !there.has(path));
  const isHome = ({ source }: ImportedPage) =>
    isIndex(source.slice(menu.base.length)) &&
    !source.slice(menu.base.length).includes('/') &&
    source.startsWith(menu.base);
  const home = others.filter(isHome).slice(0, 1);
  const rest = others.filter((page) => !home.includes(page));
  const more = menu.complete ? [] : rest.filter(({ source }) => source.startsWith(menu.base));
  const used = pages.filter(
    (page) => there.has(page.path) || home.includes(page) || more.includes(page),
  );
  const outline: Outline = [
    ...home.map(({ path }) => path),
    ...listed,
    ...(more.length > 0 ? outlineOf(more) : []),
  ];
  return { used, outline, left: pages.filter((page) => !used.includes(page)) };
}

function manifestOf(
  used: readonly ImportedPage[],
  outline: Outline,
  menu: Menu | undefined,
  siteHomePath: string | undefined,
  { title: said, name, lang, today }: ImportSettings,
): ImportedManifest {
  const home = homeOf(used);
  const dates = used.flatMap(
    ({ data }) =>
      textOf(data.date)?.match(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/)?.[0] ?? [],
  );
  const title =
    said ?? menu?.title ?? titleOfPages(used) ?? titleOfFirst(used, outline, menu) ?? name;
  return {
    title,
    slug: slugOf(title),
    lang,
    description: textOf(home?.data.description) ?? title,
    date: dates.sort().at(-1) ?? today,
    home: siteHomePath,
    host: used.some(isOfStarter) ? 'eleventy-dsfr' : 'post-2021',
    chapters: outline,
  };
}

/** A table of contents may begin with a page of any name: it introduces the others. */
function titleOfFirst(used: readonly ImportedPage[], [first]: Outline, menu: Menu | undefined) {
  const page = used.find(({ path }) => path === first);
  return menu?.complete && page ? titleOf(page) : undefined;
}

/** The starter writes images as `{ path, alt }` and boxes as containers; the site of 2021 neither. */
function isOfStarter({ front, text }: ImportedPage): boolean {
  return isData(front.image) || containers(text).length > 0;
}
