import { posix } from 'node:path';
import { titleOfName } from '../../document/slug.js';
import { sharedFolder } from '../../guide/address.js';
import { type ImportedPage, isIndex, navigationOf } from './page-data.js';
import { titleOf } from './titles.js';

/** What `chapters` of `guide.yaml` will be. */
export type Outline = (string | { title: string; chapters: string[] })[];

/** The order and the parts of a guide: those of the host's menu, or else by names. */
export function outlineOf(pages: readonly ImportedPage[]): Outline {
  const has = (name: 'key' | 'parent') =>
    pages.some((page) => navigationOf(page)[name] !== undefined);
  return has('key') && (has('parent') || pages.some(({ data }) => data.eleventyNavigation))
    ? outlineByMenu(pages)
    : outlineByName(pages);
}

/**
 * The menu of Eleventy: entries below an entry make it a part, of which it is the first chapter. The page at
 * the top of the whole guide is its home. An entry whose parent is elsewhere stands at the top; so does
 * a page without entry, after the others of its folder.
 */
function outlineByMenu(pages: readonly ImportedPage[]): Outline {
  const entries = pages
    .map((page) => ({ page, ...navigationOf(page) }))
    .sort(
      (a, b) =>
        Number(isHome(b.page)) - Number(isHome(a.page)) ||
        (a.order ?? last) - (b.order ?? last) ||
        byName(a.page.path, b.page.path),
    );
  type Entry = (typeof entries)[number];
  const below = ({ key }: Entry) =>
    key === undefined ? [] : entries.filter((entry) => entry.parent === key && entry.key !== key);
  const withAbove = new Set(entries.flatMap(below));
  const roots = entries.filter((entry) => !withAbove.has(entry));
  const home = roots.find((entry) => isIndex(entry.page.path) && below(entry).length > 0);
  const top = home ? [...below(home), ...roots.filter((entry) => entry !== home)] : roots;
  const seen = new Set<Entry>();
  const chaptersOf = (entry: Entry): string[] => {
    if (seen.has(entry)) return [];
    seen.add(entry);
    return [entry.page.path, ...below(entry).flatMap(chaptersOf)];
  };
  // Entries that name each other as their parents are below nothing: they come last.
  const outline = [...top, ...entries].flatMap((entry): Outline => {
    const chapters = entry === home ? [] : chaptersOf(entry);
    return chapters.length > 1 ? [{ title: titleOf(entry.page), chapters }] : chapters;
  });
  return grouped(home ? [home.page.path, ...outline] : outline, pages);
}

function isHome({ path }: ImportedPage): boolean {
  return isIndex(path) && !path.includes('/');
}

/** Entries without order come after those with one. */
const last = Number.MAX_SAFE_INTEGER;

/** Chapters at the top that share a folder are a part, where the menu does not say otherwise. */
function grouped(outline: Outline, pages: readonly ImportedPage[]): Outline {
  const result: Outline = [];
  for (const entry of outline) {
    const folder = typeof entry === 'string' ? topFolder(entry) : undefined;
    if (typeof entry !== 'string' || folder === undefined) {
      result.push(entry);
      continue;
    }
    const before = result.at(-1);
    if (typeof before === 'object' && before.chapters.every((path) => topFolder(path) === folder))
      before.chapters.push(entry);
    else result.push({ title: folderTitle(folder, pages), chapters: [entry] });
  }
  return result;
}

/**
 * Folders are parts. Introductions come first, glossaries and other back matter last, the others by the order that
 * they say, then by name.
 */
function outlineByName(pages: readonly ImportedPage[]): Outline {
  const orders = new Map(pages.map((page) => [page.path, navigationOf(page).order]));
  const indexes = pages.filter(({ path }) => isIndex(path));
  for (const { path } of indexes) orders.set(posix.dirname(path), orders.get(path));
  const order = (path: string) => (isIndex(path) ? -1 : (orders.get(path) ?? last));
  const paths = pages
    .map(({ path }) => path)
    .sort((a, b) => byFolders(a, b, order) || byName(a, b));
  const outline: Outline = [];
  const shared = sharedFolder(paths);
  const topFolder = (path: string) => {
    const [folder, ...rest] = path.slice(shared.length).split('/');
    return rest.length > 0 ? `${shared}${folder}` : undefined;
  };
  const tops = [...new Set(paths.map((path) => topFolder(path) ?? path))];
  for (const top of tops.sort((a, b) => rank(a) - rank(b) || order(a) - order(b) || byName(a, b))) {
    const inside = paths.filter((path) => topFolder(path) === top);
    if (inside.length === 0) outline.push(top);
    else outline.push({ title: folderTitle(top, pages), chapters: inside });
  }
  return outline;
}

/** Compares two paths by the order of the first folder or page in which they differ. */
function byFolders(a: string, b: string, order: (path: string) => number): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const depth = left.findIndex((step, index) => step !== right[index]);
  if (depth < 0) return 0;
  const at = (steps: string[]) => steps.slice(0, depth + 1).join('/');
  return order(at(left)) - order(at(right));
}

function topFolder(path: string): string | undefined {
  const [folder, ...rest] = path.split('/');
  return rest.length > 0 ? folder : undefined;
}

function folderTitle(folder: string, pages: readonly ImportedPage[]): string {
  const index = pages.find(({ path }) => posix.dirname(path) === folder && isIndex(path));
  return index ? titleOf(index) : titleOfName(posix.basename(folder));
}

function rank(path: string): number {
  const name = posix
    .basename(path, '.md')
    .replace(/^\d+[-_. ]+/, '')
    .toLowerCase();
  if (/^(?:index|readme)$/.test(name)) return 0;
  if (/^(?:preface|avant-propos|foreword|introduction)$/.test(name)) return 1;
  if (/^(?:glossaire|glossary)$/.test(name)) return 3;
  if (
    /^(?:bibliographie|bibliography|annexes?|appendix|credits|equipe.*|journal|changelog)$/.test(
      name,
    )
  )
    return 4;
  return 2;
}

function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => (isIndex(path) ? path.replace(/[^/]+$/, '') : path));
  return (first ?? '').localeCompare(second ?? '', 'fr', { numeric: true });
}
