import { posix } from 'node:path';
import { titleOfName } from '../../document/slug.js';
import { type ImportedPage, isIndex, navigationOf, textOf } from './page-data.js';

/** What `chapters` of `guide.yaml` will be. */
export type Outline = (string | { title: string; chapters: string[] })[];

/** The order and the parts of a guide: those of the host's menu, or else by names. */
export function outlineOf(pages: readonly ImportedPage[]): Outline {
  return pages.some((page) => navigationOf(page).key !== undefined)
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
    .sort((a, b) => (a.order ?? last) - (b.order ?? last) || byName(a.page.path, b.page.path));
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

/** Folders are parts. Introductions come first, glossaries and other back matter last, the others by name. */
function outlineByName(pages: readonly ImportedPage[]): Outline {
  const paths = pages.map(({ path }) => path).sort(byName);
  const outline: Outline = [];
  const tops = [...new Set(paths.map((path) => topFolder(path) ?? path))];
  for (const top of tops.sort((a, b) => rank(a) - rank(b) || byName(a, b))) {
    const inside = paths.filter((path) => topFolder(path) === top);
    if (inside.length === 0) outline.push(top);
    else outline.push({ title: folderTitle(top, pages), chapters: inside });
  }
  return outline;
}

function topFolder(path: string): string | undefined {
  const [folder, ...rest] = path.split('/');
  return rest.length > 0 ? folder : undefined;
}

function folderTitle(folder: string, pages: readonly ImportedPage[]): string {
  const index = pages.find(({ path }) => posix.dirname(path) === folder && isIndex(path));
  return index ? titleOf(index) : titleOfName(folder);
}

/** The title of a page: its own, that of its menu, that of its text, or its name. */
export function titleOf(page: ImportedPage): string {
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(page.text)?.[1];
  return (
    navigationOf(page).title ??
    textOf(page.data.title) ??
    heading ??
    titleOfName(posix.basename(page.path))
  );
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
