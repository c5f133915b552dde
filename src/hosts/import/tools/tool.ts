import type { Outline } from '../outline.js';

/** An entry of a book's own table of contents. */
export interface MenuEntry {
  title?: string | undefined;
  /** Of a page, as the book writes it. */
  page?: string | undefined;
  children?: MenuEntry[] | undefined;
}

/** The table of contents of a book. */
export interface Menu {
  entries: MenuEntry[];
  /** Folder that its pages are named from, '' or with a final slash. */
  base: string;
  /** True where pages that it does not list are not of the book. */
  complete: boolean;
  /** The book's own title. */
  title?: string | undefined;
}

/** What a file of settings says, read. */
export interface ToolFile {
  path: string;
  text: string;
}

/** A tool that makes books, by the file that says what is in them. */
export interface Tool {
  name: string;
  /** The file, from the folder that is imported. */
  file: RegExp;
  /** @returns undefined where the file does not say, 'program' where only the tool could know. */
  menu(file: ToolFile, files: readonly ToolFile[]): Menu | 'program' | undefined;
}

/** Folder of a file, '' or with a final slash. */
export function folderOf(path: string): string {
  return path.replace(/[^/]*$/, '');
}

/** A menu as parts and chapters: what lies deeper than a part is of the part, in order. */
export function outlineOfMenu(
  entries: readonly MenuEntry[],
  pageAt: (page: string) => string | undefined,
): Outline {
  const seen = new Set<string>();
  const pagesOf = ({ page, children = [] }: MenuEntry): string[] => {
    const path = page === undefined ? undefined : pageAt(page);
    const own = path === undefined || seen.has(path) ? [] : [path];
    for (const each of own) seen.add(each);
    return [...own, ...children.flatMap(pagesOf)];
  };
  return entries.flatMap((entry): Outline => {
    const chapters = pagesOf(entry);
    if (!entry.children?.length || chapters.length === 0) return chapters;
    return chapters.length === 1 && entry.page !== undefined
      ? chapters
      : [{ title: entry.title ?? chapters[0] ?? '', chapters }];
  });
}
