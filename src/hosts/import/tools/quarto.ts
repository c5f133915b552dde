import { parse } from 'yaml';
import { isData, textOf } from '../page-data.js';
import { folderOf, type MenuEntry, type Tool } from './tool.js';

/** `_quarto.yml`: the chapters of a book, or the sidebar of a website. */
export const quarto: Tool = {
  name: 'Quarto',
  file: /^(?:[^/]+\/)?_quarto\.ya?ml$/,
  menu: ({ path, text }) => {
    const said: unknown = parse(text, { logLevel: 'silent' });
    if (!isData(said)) return undefined;
    const book = isData(said.book) ? said.book : {};
    const website = isData(said.website) ? said.website : {};
    const sidebar = [website.sidebar].flat().find(isData);
    const lists = [book.chapters, book.appendices, sidebar?.contents].filter(Array.isArray);
    const title = textOf(book.title) ?? textOf(website.title);
    return {
      entries: lists.flat().flatMap(entryOf),
      base: folderOf(path),
      complete: lists.length > 0,
      title,
    };
  },
};

/** `_bookdown.yml`: the files of a book, in order. */
export const bookdown: Tool = {
  name: 'bookdown',
  file: /^(?:[^/]+\/)?_bookdown\.ya?ml$/,
  menu: ({ path, text }) => {
    const said: unknown = parse(text, { logLevel: 'silent' });
    if (!isData(said)) return undefined;
    const files = isData(said.rmd_files) ? said.rmd_files.html : said.rmd_files;
    const entries = Array.isArray(files)
      ? files.map((page): MenuEntry => ({ page: textOf(page) }))
      : [];
    return { entries, base: folderOf(path), complete: entries.length > 0 };
  },
};

function entryOf(said: unknown): MenuEntry[] {
  if (typeof said === 'string') return said === '---' ? [] : [{ page: said }];
  if (!isData(said)) return [];
  const inner = said.chapters ?? said.contents;
  const named = textOf(said.part) ?? textOf(said.section);
  const isPage = named !== undefined && /\.(?:q?md|Rmd|ipynb)$/.test(named);
  if (!Array.isArray(inner))
    return [
      {
        title: textOf(said.text),
        page: textOf(said.file) ?? textOf(said.href) ?? (isPage ? named : undefined),
      },
    ];
  return [
    {
      title: isPage ? undefined : (named ?? textOf(said.text)),
      page: isPage ? named : undefined,
      children: inner.flatMap(entryOf),
    },
  ];
}
