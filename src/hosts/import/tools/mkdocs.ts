import { parse } from 'yaml';
import { isData, textOf } from '../page-data.js';
import { folderOf, type MenuEntry, type Tool } from './tool.js';

/** `mkdocs.yml` of MkDocs and Material: `nav`, below `docs_dir`. */
export const mkdocs: Tool = {
  name: 'MkDocs',
  file: /^(?:[^/]+\/)?(?:mkdocs|zensical)\.ya?ml$/,
  menu: ({ path, text }) => {
    const said: unknown = parse(text, { logLevel: 'silent' });
    if (!isData(said)) return undefined;
    const base = `${folderOf(path)}${textOf(said.docs_dir) ?? 'docs'}/`;
    const title = textOf(said.site_name);
    const entries = Array.isArray(said.nav) ? said.nav.flatMap(entryOf) : [];
    return { entries, base, complete: false, title };
  },
};

function entryOf(said: unknown): MenuEntry[] {
  if (typeof said === 'string') return [{ page: said }];
  if (!isData(said)) return [];
  return Object.entries(said).map(
    ([title, inner]): MenuEntry =>
      Array.isArray(inner)
        ? { title, children: inner.flatMap(entryOf) }
        : { title, page: textOf(inner) },
  );
}
