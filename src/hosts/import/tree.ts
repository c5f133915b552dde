import { basename, extname, join, posix } from 'node:path';
import { filesBelow } from '../../base/world/files-below.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { readChapter } from '../../guide/text-file.js';

/** A tree of Markdown as it is found. Paths are from its folder, with slashes. */
export interface SourceTree {
  pages: { path: string; text: string }[];
  /** Data for pages, by the folder (`labels/`) or page (`labels/produits`) that they are for. */
  data: { path: string; for: string; text: string }[];
  images: string[];
  /** Pages and data that only the host's own programs can read. */
  unread: string[];
}

const imageTypes = new Set(['.svg', '.png', '.jpg', '.jpeg', '.gif', '.webp']);

/**
 * Reads the Markdown, data and names of images below a folder; what the host builds or installs is left out.
 * @throws GuideError (exit 1) for a text that is not UTF-8, or too long to be one chapter.
 */
export async function readTree(folder: string, world: World): Promise<SourceTree> {
  const text = async (path: string) => {
    const place = join(folder, path);
    return readChapter(place, shownPath(place, world), world);
  };
  const enter = (path: string) => !/(?:^|\/)(?:[._][^/]*|node_modules|dist)$/.test(path);
  const paths = await filesBelow(folder, world, enter);
  const pages = paths.filter((path) => /\.md$/i.test(path));
  const data = paths.flatMap((path) => {
    const subject = dataSubject(path, pages, basename(folder));
    return subject === undefined ? [] : [{ path, for: subject }];
  });
  return {
    pages: await Promise.all(pages.map(async (path) => ({ path, text: await text(path) }))),
    data: await Promise.all(data.map(async (each) => ({ ...each, text: await text(each.path) }))),
    images: paths.filter((path) => imageTypes.has(extname(path).toLowerCase())),
    unread: paths.filter((path) =>
      /\.(?:njk|liquid|hbs|ejs|html?|11ty(?:data)?\.[cm]?js)$/i.test(path),
    ),
  };
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
