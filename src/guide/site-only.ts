import type { World } from '../base/world/world.js';
import { addressOf, sharedFolder } from './address.js';
import type { ChapterSource, FrontMatter } from './guide.js';
import { guidePath } from './guide-file.js';
import type { Manifest } from './manifest-schema.js';

/**
 * Paths of the pages that the site alone has: those that its footer names (`legal`) and that are no chapters. Those
 * that are not there are left out; the rule `legal-missing` tells them.
 * @param root absolute path of the guide's folder.
 * @param chapters paths of the chapters.
 */
export async function siteOnlyPaths(
  { legal }: Manifest,
  chapters: readonly string[],
  root: string,
  world: World,
): Promise<string[]> {
  const named = new Set(legal.flatMap(({ page }) => (page === undefined ? [] : [page])));
  for (const path of chapters) named.delete(path);
  const kinds = await Promise.all(
    [...named].map(async (path) => ({ path, kind: await guidePath(root, path, world) })),
  );
  return kinds.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}

type Entry = Pick<ChapterSource, 'path' | 'siteOnly'>;

/**
 * Gives pages their addresses: below the folder that all chapters share, and those of the site alone below the one
 * that these share.
 */
export function addressing(
  entries: readonly Entry[],
): (entry: Entry, frontMatter: FrontMatter) => string {
  const shared = (own: readonly Entry[]) => sharedFolder(own.map(({ path }) => path));
  const book = shared(entries.filter(({ siteOnly }) => !siteOnly));
  const site = shared(entries.filter(({ siteOnly }) => siteOnly));
  return ({ path, siteOnly }, frontMatter) => addressOf(path, siteOnly ? site : book, frontMatter);
}
