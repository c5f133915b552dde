import { posix } from 'node:path';
import type { ChapterSource } from '../guide/guide.js';
import { encodedPath } from '../guide/web-address.js';

/** Stands in a link without text until `links` writes it: white space around nothing would be lost. */
export const referencePlaceholder = '\u2060';
/** Stands for the number alone of what a link leads to. */
export const numberPlaceholder = '\u2060\u2060';

/** The chapters' paths and addresses, by which links name them. */
export interface ChapterNames {
  path: string;
  address: string;
  permalink: string | undefined;
  /** Path of what the chapter translates: links name it by that too. */
  original?: string | undefined;
  /** Former addresses of the chapter. */
  aliases?: readonly string[] | undefined;
}

/** What links may name a chapter by. */
export function chapterNames({
  path,
  address,
  original,
  frontMatter,
}: ChapterSource): ChapterNames {
  const { permalink, aliases } = frontMatter;
  return { path, address, original, permalink, aliases };
}

/** What a link's or image's address leads to. */
export type Destination =
  | { kind: 'external' }
  | { kind: 'chapter'; path: string; anchor: string | undefined }
  | { kind: 'file'; path: string };

/** Where an address leads that is written in a chapter. @param from the chapter's path. */
export type Resolve = (href: string, from: string) => Destination;

/**
 * Makes a resolver of the addresses that authors write: relative to the chapter's file, from the
 * guide's folder when they begin with `/`, into the host's `site.home`, or anywhere on the web.
 */
export function linkResolver(chapters: readonly ChapterNames[], home: string): Resolve {
  const byName = new Map<string, string>();
  for (const { path, aliases = [] } of chapters) {
    for (const alias of aliases) byName.set(bare(below(alias, home) ?? alias), path);
  }
  const folderPage = /(?:^|\/)(?:readme|index)\.md$/i;
  for (const { path, original = path } of chapters) {
    const folder = original.replace(folderPage, '');
    if (folder !== original && !byName.has(folder)) byName.set(folder, path);
  }
  for (const { path, address, permalink, original = path } of chapters) {
    for (const name of [path, original, address, original.replace(/\.md$/, '')])
      byName.set(bare(name), path);
    if (permalink) byName.set(bare(below(permalink, home) ?? permalink), path);
  }
  return (href: string, from: string): Destination => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return { kind: 'external' };
    const [rest = '', fragment] = href.trim().split('#', 2);
    const anchor = fragment ? percentDecoded(fragment) : undefined;
    if (rest === '') return { kind: 'chapter', path: from, anchor };
    const address = percentDecoded(rest.split('?', 1)[0] ?? '').replaceAll('\\', '/');
    const inHome = home === '/' ? undefined : below(address, home);
    const path = inHome ?? absolute(address, from);
    const chapter = byName.get(bare(path)) ?? byName.get(path.replace(folderPage, ''));
    return chapter === undefined
      ? { kind: 'file', path }
      : { kind: 'chapter', path: chapter, anchor };
  };
}

function absolute(address: string, from: string): string {
  const joined = address.startsWith('/') ? address : posix.join('/', posix.dirname(from), address);
  return posix.normalize(joined).slice(1);
}

function below(address: string, home: string): string | undefined {
  const folder = home.endsWith('/') ? home : `${home}/`;
  if (`${address}/` === folder) return '';
  return address.startsWith(folder) ? address.slice(folder.length) : undefined;
}

/** One spelling for `/a/b/`, `a/b`, `a/b.html`, `a/b/index.html`. */
function bare(name: string): string {
  return name
    .replace(/^\/|\/$/g, '')
    .replace(/\.html$/, '')
    .replace(/(?:^|\/)index(?:\.md)?$/, '');
}

/** An address without its `%` codes; as it is where they are none. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address on the web that works from a file and a book too: `//host/x` is of the page's own scheme. */
export function withScheme(address: string): string {
  return address.replace(/^\s*\/\//, 'https://');
}

/** The address of `to` as seen from the page at `from`, both paths in the site. */
export function relativeAddress(from: string, to: string): string {
  return encodedPath(posix.relative(posix.dirname(from), to));
}
