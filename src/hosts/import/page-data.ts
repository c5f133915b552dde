import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { stringify } from 'yaml';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { splitFrontMatter } from '../../guide/front-matter.js';
import { readYaml } from '../../guide/yaml-source.js';
import { told } from './told.js';
import type { SourceTree, TreeText } from './tree.js';

type Data = Record<string, unknown>;

/** A page with all that is set for it. */
export interface ImportedPage {
  /** In the tree. */
  source: string;
  /** In the guide. */
  path: string;
  /** YAML of its front matter; undefined where it has none. */
  yaml: string | undefined;
  /** Its text below the front matter. */
  text: string;
  /** The line of its file on which that begins. */
  firstLine: number;
  /** Its front matter alone. */
  front: Data;
  /** Its front matter over the data of its folders, as Eleventy merges them. */
  data: Data;
}

/**
 * Reads the front matter of every page and the data of its folders. Front matter that can't be read is told, and
 * set aside in a comment.
 * @param shown a path of the tree as messages show it.
 */
export function importedPages(
  tree: SourceTree,
  shown: (path: string) => string,
): { pages: ImportedPage[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  // JSON is YAML: it is read with the places of its mistakes.
  const cascade = tree.data.map((each) => {
    const { value, problems } = readYaml(each.text, shown(each.path), 1, 'front-matter');
    diagnostics.push(...problems);
    return { for: each.for, data: isData(value) ? value : {} };
  });
  const pages = tree.pages.map((page): ImportedPage => {
    const { problems, ...parts } = partsOf(page, shown(page.path));
    diagnostics.push(...problems);
    const above = cascade
      .filter(
        (each) => each.for === page.path.replace(/\.md$/i, '') || isAbove(each.for, page.path),
      )
      .sort((a, b) => a.for.length - b.for.length);
    const data = [...above.map((each) => each.data), parts.front].reduce(merged, {});
    return { source: page.path, path: guidePathOf(page.path), ...parts, data };
  });
  return { pages: withPathsOfTheirOwn(pages), diagnostics };
}

type Parts = Pick<ImportedPage, 'yaml' | 'text' | 'firstLine' | 'front'> & {
  problems: Diagnostic[];
};

function partsOf({ text: whole }: TreeText, file: string): Parts {
  const toml = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*$\r?\n?/m.exec(whole);
  const split = splitFrontMatter(whole);
  if (toml?.index === 0) return ofToml(toml[1] ?? '', whole.slice(toml[0].length), whole, file);
  if (!split)
    return { yaml: undefined, text: withoutRule(whole), firstLine: 1, front: {}, problems: [] };
  const firstLine = linesBefore(whole, split.body);
  const found = readYaml(split.yaml, file, 2, 'front-matter');
  if (found.problems.length === 0) {
    if (isData(found.value))
      return { yaml: split.yaml, text: split.body, firstLine, front: found.value, problems: [] };
    if (found.value === null || found.value === undefined)
      return { yaml: undefined, text: split.body, firstLine, front: {}, problems: [] };
    return { yaml: undefined, text: `***${whole.slice(3)}`, firstLine: 1, front: {}, problems: [] };
  }
  return mended(split.yaml, split.body, firstLine, found.problems, file);
}

function ofToml(toml: string, body: string, whole: string, file: string): Parts {
  const firstLine = linesBefore(whole, body);
  try {
    const front = parseToml(toml);
    return {
      yaml: stringify(front, { lineWidth: 0 }),
      text: body,
      firstLine,
      front: { ...front },
      problems: [],
    };
  } catch {
    const problems = [told('front-matter', { file, line: 1 }, toml)];
    return { ...setAside(toml, body), firstLine, problems };
  }
}

/** Tabs and what else YAML refuses: read all the same where spaces mend it, or set aside. */
function mended(
  yaml: string,
  body: string,
  firstLine: number,
  found: Diagnostic[],
  file: string,
): Parts {
  const spaced = yaml.replaceAll('\t', '  ');
  const again = readYaml(spaced, file, 2, 'front-matter');
  const problems = [
    told(
      'front-matter',
      { file, line: found[0]?.line, column: found[0]?.column },
      found[0]?.message,
    ),
  ];
  if (again.problems.length === 0 && isData(again.value))
    return { yaml: spaced, text: body, firstLine, front: again.value, problems };
  return { ...setAside(yaml, body), firstLine, problems };
}

/** Front matter that nobody can read, in a comment, but for its title. */
function setAside(said: string, text: string): Pick<Parts, 'yaml' | 'text' | 'front'> {
  const title = /^title\s*[:=]\s*["']?(.+?)["']?\s*$/m.exec(said)?.[1];
  const front = title === undefined ? {} : { title };
  const comment = `<!--\n${said.replaceAll('--', '- -').trim()}\n-->\n\n`;
  return { yaml: title === undefined ? undefined : stringify(front), text: comment + text, front };
}

/** A rule at the very start would be read as the beginning of a front matter. */
function withoutRule(text: string): string {
  return text.replace(/^---(?=[ \t]*\r?\n)/, '***');
}

function linesBefore(whole: string, body: string): number {
  return whole.slice(0, whole.length - body.length).split('\n').length;
}

/** The path of a page in a guide: chapters end in `.md`, and the page of a folder is its `index.md`. */
function guidePathOf(path: string): string {
  return path.replace(/\.[^./]+$/, '.md').replace(/(^|\/)_index\.md$/, '$1index.md');
}

/** Pages that would have the path of another, `a.md` and `a.mdx`, get one of their own. */
function withPathsOfTheirOwn(pages: ImportedPage[]): ImportedPage[] {
  const taken = new Set(
    pages.filter(({ path, source }) => path === source).map(({ path }) => path),
  );
  return pages.map((page) => {
    if (page.path === page.source) return page;
    const stem = page.path.replace(/\.md$/, '');
    let path = page.path;
    for (let count = 2; taken.has(path); count += 1) path = `${stem}-${count}.md`;
    taken.add(path);
    return { ...page, path };
  });
}

function isAbove(folder: string, path: string): boolean {
  return folder === '' || (folder.endsWith('/') && path.startsWith(folder));
}

function merged(below: Data, above: Data): Data {
  const result = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const other = result[key];
    result[key] = isData(other) && isData(value) ? merged(other, value) : value;
  }
  return result;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as text, or undefined where it is something else or nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What a page says of its place in the host's menu: that of Eleventy, or of themes of Jekyll (`nav_order`). */
export function navigationOf({ data }: ImportedPage) {
  const own = isData(data.eleventyNavigation) ? data.eleventyNavigation : undefined;
  const ofJekyll = data.nav_order !== undefined || data.parent !== undefined;
  const navigation =
    own ?? (ofJekyll ? { key: data.title, parent: data.parent, order: data.nav_order } : {});
  const order = Number(navigation.order ?? orderOf(data));
  return {
    key: textOf(navigation.key),
    parent: textOf(navigation.parent),
    title: textOf(own?.title) ?? textOf(data.sidebar_label),
    order: Number.isNaN(order) ? undefined : order,
  };
}

/** Where a page stands among those of its folder, in Docusaurus, Hugo, MkDocs and others. */
function orderOf(data: Data): number {
  const sidebar = isData(data.sidebar) ? data.sidebar.order : undefined;
  return Number(data.sidebar_position ?? data.weight ?? sidebar ?? data.order ?? Number.NaN);
}

/** True for the page of a folder. */
export function isIndex(path: string): boolean {
  return /^(?:index|readme)\.md$/i.test(posix.basename(path));
}
