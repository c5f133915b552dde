import { posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { splitFrontMatter } from '../../guide/front-matter.js';
import { readYaml } from '../../guide/yaml-source.js';
import type { SourceTree } from './tree.js';

type Data = Record<string, unknown>;

/** A page with all that is set for it. */
export interface ImportedPage {
  path: string;
  text: string;
  /** Its front matter alone. */
  front: Data;
  /** Its front matter over the data of its folders, as Eleventy merges them. */
  data: Data;
}

/**
 * Reads the front matter of every page and the data of its folders.
 * @param shown a path of the tree as messages show it.
 */
export function importedPages(
  tree: SourceTree,
  shown: (path: string) => string,
): { pages: ImportedPage[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = (yaml: string, path: string, line: number): Data => {
    const { value, problems } = readYaml(yaml, shown(path), line, 'front-matter');
    diagnostics.push(...problems);
    return isData(value) ? value : {};
  };
  // JSON is YAML: it is read with the places of its mistakes.
  const cascade = tree.data.map((each) => ({ for: each.for, data: read(each.text, each.path, 1) }));
  const pages = tree.pages.map(({ path, text }): ImportedPage => {
    const front = read(splitFrontMatter(text)?.yaml ?? '', path, 2);
    const above = cascade
      .filter((each) => each.for === path.replace(/\.md$/i, '') || isAbove(each.for, path))
      .sort((a, b) => a.for.length - b.for.length);
    const data = [...above.map((each) => each.data), front].reduce(merged, {});
    return { path, text, front, data };
  });
  return { pages, diagnostics };
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
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What a page says of its place in the host's menu. */
export function navigationOf({ data }: ImportedPage) {
  const navigation = isData(data.eleventyNavigation) ? data.eleventyNavigation : {};
  const order = Number(navigation.order ?? Number.NaN);
  return {
    key: textOf(navigation.key),
    parent: textOf(navigation.parent),
    title: textOf(navigation.title),
    order: Number.isNaN(order) ? undefined : order,
  };
}

/** True for the page of a folder. */
export function isIndex(path: string): boolean {
  return /^(?:index|readme)\.md$/i.test(posix.basename(path));
}
