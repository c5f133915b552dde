import { parse } from 'yaml';
import { isData, textOf } from '../page-data.js';
import { folderOf, type MenuEntry, type Tool } from './tool.js';

/** `_toc.yml` of Jupyter Book, and `myst.yml`: files in parts, with sections below them. */
export const myst: Tool = {
  name: 'MyST',
  file: /^(?:[^/]+\/)?(?:_toc|myst)\.ya?ml$/,
  menu: ({ path, text }) => {
    const said: unknown = parse(text, { logLevel: 'silent' });
    const project = isData(said) && isData(said.project) ? said.project : {};
    const list = Array.isArray(said) ? said : (project.toc ?? (isData(said) ? [said] : []));
    const entries = Array.isArray(list) ? list.flatMap(entryOf) : [];
    const complete = entries.some(({ page, children }) => page !== undefined || children);
    return { entries: flat(entries), base: folderOf(path), complete, title: textOf(project.title) };
  },
};

const inner = ['parts', 'chapters', 'sections', 'entries', 'children'];

function entryOf(said: unknown): MenuEntry[] {
  if (!isData(said)) return [];
  const children = inner.flatMap((key) =>
    Array.isArray(said[key]) ? (said[key] as unknown[]).flatMap(entryOf) : [],
  );
  const page = textOf(said.root) ?? textOf(said.file);
  const title = textOf(said.caption) ?? textOf(said.title);
  return [
    {
      title,
      page,
      ...(children.length > 0 ? { children } : {}),
      ...(said.root ? { title: 'root' } : {}),
    },
  ];
}

/** The root is the home, not a part: what is below it stands beside it. */
function flat(entries: MenuEntry[]): MenuEntry[] {
  return entries.flatMap((entry) => {
    const isFrame =
      entry.title === 'root' || (entry.title === undefined && entry.page === undefined);
    return isFrame ? [{ page: entry.page }, ...flat(entry.children ?? [])] : [entry];
  });
}
