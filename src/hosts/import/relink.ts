import { posix } from 'node:path';
import type { Definition, Html, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { percentDecoded } from '../../document/link-target.js';
import { markdownOf } from '../../document/parse-markdown.js';
import type { Edit } from '../../guide/text-edit.js';

/** What links of a book may lead to. */
export interface Targets {
  /** Pages by their path in the tree, each with its path in the guide. */
  pages: ReadonlyMap<string, string>;
  files: ReadonlySet<string>;
  /** Folder that the book's pages are named from, '' or with a final slash. */
  base: string;
  /** The address that the book came from; what is not of the guide is linked there. */
  from?: string | undefined;
}

/** Where tools keep the files that pages name from the root of the site. */
const served = [
  '',
  'public/',
  'static/',
  'assets/',
  '.vuepress/public/',
  '../static/',
  '../public/',
];

/**
 * Points the links and images of a page at what became of their targets: chapters by their new names, files where
 * they lie. Links to nothing of the guide lead to the address that the book came from, where it is known.
 * @param source path of the page in the tree.
 * @param target its path in the guide.
 * @returns the text, and the files of the tree that it needs.
 */
export function relink(text: string, source: string, target: string, targets: Targets) {
  const needed = new Set<string>();
  const edits: Edit[] = [];
  visit(markdownOf({ text }), (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    const raw = text.slice(from, to);
    for (const { url, isImage } of addressesOf(node)) {
      const at = raw.lastIndexOf(url);
      const made = at < 0 ? undefined : destination(url, isImage, source, target, targets, needed);
      if (made !== undefined && made !== url)
        edits.push({ start: from + at, end: from + at + url.length, text: made });
    }
  });
  const apart = edits
    .sort((a, b) => a.start - b.start)
    .filter((edit, index) => index === 0 || edit.start >= (edits[index - 1]?.end ?? 0));
  let done = text;
  for (const { start, end, text: by } of apart.reverse())
    done = done.slice(0, start) + by + done.slice(end);
  return { text: done, needed };
}

interface Address {
  url: string;
  isImage: boolean;
}

function addressesOf(node: unknown): Address[] {
  const { type } = node as { type: string };
  if (type === 'link' || type === 'image' || type === 'definition') {
    const { url } = node as Link | Image | Definition;
    return [{ url, isImage: type === 'image' }];
  }
  if (type !== 'html') return [];
  const { value } = node as Html;
  return [...value.matchAll(/\b(href|src|poster|srcset)\s*=\s*["']([^"'\s]+)["']/gi)].map(
    ([, name = '', url = '']) => ({ url, isImage: name.toLowerCase() !== 'href' }),
  );
}

function destination(
  url: string,
  isImage: boolean,
  source: string,
  target: string,
  { pages, files, base, from }: Targets,
  needed: Set<string>,
): string | undefined {
  if (url === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\{)/i.test(url)) return undefined;
  const [, address = '', rest = ''] = /^([^#?]*)(.*)$/s.exec(url) ?? [];
  const path = percentDecoded(address);
  const rooted = path.startsWith('/');
  const places = rooted
    ? served.map((folder) => posix.normalize(`${base}${folder}${path.slice(1)}`))
    : [posix.join(posix.dirname(source), path)];
  const page = places.flatMap((place) => pageNames(place)).find((name) => pages.has(name));
  if (page !== undefined) {
    const to = pages.get(page) ?? '';
    const asWritten = !rooted && to === posix.join(posix.dirname(target), path);
    return asWritten ? undefined : `${link(to, target)}${rest}`;
  }
  const file = places.find((place) => files.has(place));
  if (file !== undefined) {
    needed.add(file);
    return rooted || posix.dirname(source) !== posix.dirname(target)
      ? `${link(file, target)}${rest}`
      : undefined;
  }
  return isImage || from === undefined ? undefined : elsewhere(url, source, base, from);
}

/** The pages that an address may mean. */
function pageNames(place: string): string[] {
  const bare = place.replace(/\/$|\.html$/, '');
  const endings = ['.md', '.mdx', '.qmd', '.Rmd', '.markdown'];
  const folders = ['/index', '/README', '/readme', '/_index'];
  return [
    place,
    ...endings.flatMap((ending) => [bare + ending, ...folders.map((name) => bare + name + ending)]),
  ];
}

function link(to: string, from: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path
    .split('/')
    .map((step) =>
      encodeURI(step).replaceAll('#', '%23').replaceAll('(', '%28').replaceAll(')', '%29'),
    )
    .join('/');
}

function elsewhere(url: string, source: string, base: string, from: string): string | undefined {
  const page = source.startsWith(base) ? source.slice(base.length) : source;
  try {
    return new URL(
      url.replace(/\.(?:md|qmd|mdx)(?=$|[#?])/, '.html'),
      new URL(page, from.replace(/\/?$/, '/')),
    ).href;
  } catch {
    return undefined;
  }
}
