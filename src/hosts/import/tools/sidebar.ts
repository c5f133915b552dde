import { parse } from 'yaml';
import { isData, textOf } from '../page-data.js';
import { folderOf, type Menu, type MenuEntry, type Tool, type ToolFile } from './tool.js';

/** `sidebars.js` of Docusaurus: ids of documents and categories. */
export const docusaurus: Tool = {
  name: 'Docusaurus',
  file: /^(?:[^/]+\/)?sidebars\.(?:[cm]?js|ts|json)$/,
  menu: (file) => {
    const said = literalAfter(
      file,
      /(?:export default|module\.exports\s*=|sidebars[^=\n]*=|^)\s*(?=\{)/m,
    );
    if (!isData(said)) return 'program';
    const [first] = Object.values(said);
    const entries = entriesOf(first);
    return { entries, base: `${folderOf(file.path)}docs/`, complete: false };
  },
};

/** The configuration of VitePress: `sidebar`, one list or one for each folder. */
export const vitepress: Tool = {
  name: 'VitePress',
  file: /(?:^|\/)\.vite?press\/config(?:\/index)?\.[cm]?[jt]s$|(?:^|\/)\.vuepress\/config\.[cm]?[jt]s$/,
  menu: (file): Menu | 'program' | undefined => {
    if (!/\bsidebar\s*:/.test(file.text)) return undefined;
    const said = literalAfter(file, /\bsidebar\s*:\s*(?=[[{])/);
    if (said === undefined) return 'program';
    const lists = isData(said) ? Object.values(said) : [said];
    const base = file.path.replace(/\.v[iu][^/]*\/config.*$/, '');
    const title = /\btitle:\s*["'](.+?)["']/.exec(file.text)?.[1];
    return { entries: lists.flatMap(entriesOf), base, complete: false, title };
  },
};

function entriesOf(said: unknown): MenuEntry[] {
  if (typeof said === 'string') return [{ page: said }];
  if (Array.isArray(said)) return said.flatMap(entriesOf);
  if (!isData(said)) return [];
  const children = said.items ?? said.children;
  const isPage = said.type === undefined || said.type === 'doc' || said.type === 'category';
  const link = isData(said.link) ? said.link.id : said.link;
  const title = textOf(said.text) ?? textOf(said.label) ?? textOf(said.title);
  // `{ Title: [ids] }`, the short form of a category.
  if (
    title === undefined &&
    said.type === undefined &&
    said.id === undefined &&
    link === undefined &&
    children === undefined
  )
    return Object.entries(said).map(([name, inner]) => ({
      title: name,
      children: entriesOf(inner),
    }));
  return [
    {
      title,
      page: isPage ? (textOf(said.id) ?? textOf(link)) : undefined,
      ...(children === undefined ? {} : { children: entriesOf(children) }),
    },
  ];
}

/** A literal of JavaScript, which flow style of YAML reads as long as it is data alone; undefined where it is not. */
function literalAfter({ text }: ToolFile, before: RegExp): unknown {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s,[{])\/\/.*$/gm, '$1');
  const match = before.exec(bare);
  if (!match) return undefined;
  const literal = balanced(bare.slice(match.index + match[0].length));
  try {
    return parse(literal.replace(/(['"\]}\w])\s*:\s*(?=\S)/g, '$1: ').replace(/\t/g, ' '), {
      logLevel: 'silent',
    });
  } catch {
    return undefined;
  }
}

/** From an opening bracket to the one that closes it, texts in quotes left aside. */
function balanced(text: string): string {
  let depth = 0;
  let quote = '';
  for (const [index, character] of [...text].entries()) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (/["'`]/.test(character)) quote = character;
    else if (/[[{]/.test(character)) depth += 1;
    else if (/[\]}]/.test(character)) depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return text;
}
