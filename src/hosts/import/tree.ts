import { basename, extname, join, posix } from 'node:path';
import { filesBelow } from '../../base/world/files-below.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { readChapter } from '../../guide/text-file.js';
import { readForeignText } from './foreign-text.js';
import { includedFiles, placesOf } from './syntax/includes.js';
import { isToolFile } from './tools/index.js';
import { isWordName } from './word-name.js';

/** A text of a tree. */
export interface TreeText {
  /** From the folder, with slashes. */
  path: string;
  text: string;
  /** What it was written in, where that is not UTF-8. */
  encoding?: string | undefined;
}

/** A tree of Markdown as it is found. Paths are from its folder, with slashes. */
export interface SourceTree {
  pages: TreeText[];
  /** Data for pages, by the folder (`labels/`) or page (`labels/produits`) that they are for. */
  data: { path: string; for: string; text: string }[];
  /** Files in which tools keep their tables of contents. */
  settings: TreeText[];
  /** Texts that pages include. */
  included: ReadonlyMap<string, string>;
  /** Every file. */
  files: string[];
  /** Pages and data that only the host's own programs can read. */
  unread: string[];
  /** Texts in other formats. */
  otherTexts: string[];
  /** Documents of word processors. */
  documents: string[];
  /** Folders of what tools build or install, with how many texts they hold, where that was counted. */
  skipped: { path: string; texts: number }[];
}

const markdown = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/i;
const madeByTools =
  /(?:^|\/)(?:node_modules|dist|_site|_book|_build|_freeze|_layouts|_sass|vendor)$/;
const hidden = /(?:^|\/)\.[^/]*$/;
const settingsFolder = /(?:^|\/)\.(?:vitepress|vuepress)$/;

/**
 * Reads the Markdown, data and names of files below a folder; what the host builds or installs is left out, and
 * counted.
 * @throws GuideError (exit 1) for a text too long to be one chapter.
 */
export async function readTree(folder: string, world: World): Promise<SourceTree> {
  const skippedFolders: string[] = [];
  const enter = (path: string) => {
    if (madeByTools.test(path)) skippedFolders.push(path);
    return !madeByTools.test(path) && !hidden.test(path);
  };
  const files = await filesBelow(folder, world, enter);
  const read = (path: string) => foreignText(folder, path, world);
  const pagePaths = files.filter((path) => markdown.test(path) && !isToolFile(path));
  const dataPaths = files.flatMap((path) => {
    const subject = dataSubject(path, pagePaths, basename(folder));
    return subject === undefined ? [] : [{ path, for: subject }];
  });
  const pages = await Promise.all(pagePaths.map(read));
  return {
    pages,
    data: await Promise.all(
      dataPaths.map(async (each) => ({
        ...each,
        text: await readChapter(
          join(folder, each.path),
          shownPath(join(folder, each.path), world),
          world,
        ),
      })),
    ),
    settings: await Promise.all((await settingsOf(folder, files, world)).map(read)),
    included: await readIncluded(pages, files, read),
    files,
    unread: files.filter((path) =>
      /\.(?:njk|liquid|hbs|ejs|html?|11ty(?:data)?\.[cm]?js)$/i.test(path),
    ),
    otherTexts: files.filter((path) =>
      /\.(?:rst|adoc|asciidoc|ipynb|org|textile|tex)$/i.test(path),
    ),
    documents: files.filter(isWordName),
    skipped: await Promise.all(skippedFolders.sort().map((path) => counted(folder, path, world))),
  };
}

/** Settings stand among the files, or in a hidden folder. */
async function settingsOf(
  folder: string,
  files: readonly string[],
  world: World,
): Promise<string[]> {
  const tops = ['', ...new Set(files.flatMap((path) => /^[^/]+\//.exec(path)?.[0] ?? []))];
  const hiddenOnes = await Promise.all(
    tops.flatMap((top) =>
      ['.vitepress', '.vuepress'].map(async (name) => {
        const place = join(folder, top, name);
        const found = await filesBelow(
          place,
          world,
          (path) => !settingsFolder.test(path) && path === 'config',
        );
        return found.map((path) => `${top}${name}/${path}`);
      }),
    ),
  );
  return [...files, ...hiddenOnes.flat()].filter(isToolFile);
}

async function counted(folder: string, path: string, world: World) {
  // What is installed is not the author's: nobody wants it counted.
  if (/(?:^|\/)(?:node_modules|vendor)$/.test(path)) return { path, texts: 0 };
  const below = await filesBelow(
    join(folder, path),
    world,
    (inner) => !inner.endsWith('node_modules'),
  );
  return { path, texts: below.filter((each) => markdown.test(each)).length };
}

async function foreignText(folder: string, path: string, world: World): Promise<TreeText> {
  const place = join(folder, path);
  return { path, ...(await readForeignText(place, shownPath(place, world), world)) };
}

/** Texts that pages include, and those that these include. */
async function readIncluded(
  pages: readonly TreeText[],
  files: readonly string[],
  read: (path: string) => Promise<TreeText>,
): Promise<Map<string, string>> {
  const there = new Set(files);
  const found = new Map<string, string>();
  let queue = [...pages];
  while (queue.length > 0) {
    const wanted = queue.flatMap(({ path, text }) =>
      includedFiles(text).flatMap((file) =>
        placesOf(file, path).filter((place) => there.has(place)),
      ),
    );
    const fresh = [...new Set(wanted)].filter((path) => !found.has(path));
    queue = await Promise.all(fresh.map(read));
    for (const { path, text } of queue) found.set(path, text);
  }
  return found;
}

/**
 * What a data file of Eleventy is for: `labels/labels.json` or `labels/labels.11tydata.json` for the folder, '' being
 * the root; `produits.json` beside `produits.md` for that page.
 * @param root name of the root.
 */
function dataSubject(path: string, pages: readonly string[], root: string): string | undefined {
  const match = /^(.*?)([^/]+?)(?:\.11tydata)?\.json$/.exec(path);
  if (!match) return undefined;
  const [, folder = '', name = ''] = match;
  if (name === (posix.basename(folder) || root)) return folder;
  return pages.includes(`${folder}${name}.md`) ? `${folder}${name}` : undefined;
}

/** True for the ending of a picture. */
export function isPicture(path: string): boolean {
  return /^\.(?:svg|png|jpe?g|gif|webp|avif|tiff?)$/i.test(extname(path));
}
