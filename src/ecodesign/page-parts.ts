import { posix } from 'node:path';
import type { Element, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** An image of a page. */
interface PageImage {
  /** From the site's folder. */
  path: string;
  /** Fetched only where readers come near it. */
  lazy: boolean;
  /** Offered in several sizes. */
  responsive: boolean;
}

/** What a page is made of. */
export interface PageParts {
  path: string;
  styles: string[];
  scripts: string[];
  images: PageImage[];
  icons: string[];
  /** Its own code. */
  inline: string;
  videos: number;
  sounds: number;
  /** Videos and sounds that start by themselves. */
  autoplay: number;
  /** Forms that ask for more than words to search for. */
  forms: number;
  fileFields: number;
  /** Fits the width of screens. */
  viewport: boolean;
  /** Addresses on other hosts that it loads from. */
  elsewhere: string[];
}

const own = /^(?!data:|blob:|#)/;
const absolute = /^(?:https?:)?\/\//i;

/**
 * Reads a page as browsers do.
 * @param path from the site's folder.
 * @param origin of the site, which is no other host; undefined where it has none yet.
 */
export function partsOfPage(path: string, html: string, origin?: string): PageParts {
  const parts: PageParts = {
    ...{ path, styles: [], scripts: [], images: [], icons: [], inline: '', elsewhere: [] },
    ...{ videos: 0, sounds: 0, autoplay: 0, forms: 0, fileFields: 0, viewport: false },
  };
  const take = (address: unknown, list: string[]) => {
    const text = typeof address === 'string' ? address : '';
    if (!own.test(text) || text === '') return;
    if (absolute.test(text) && !(origin && text.startsWith(origin))) parts.elsewhere.push(text);
    else list.push(fromSite(path, text));
  };
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  visit(tree, 'element', (node) => {
    takeElement(node, parts, take);
  });
  return parts;
}

/** The path, from the site's folder, of what a page names. */
export function fromSite(page: string, address: string): string {
  const [file = ''] = address.split(/[?#]/);
  return posix.join(posix.dirname(page), decodeURIComponent(file));
}

function takeElement(
  node: Element,
  parts: PageParts,
  take: (address: unknown, list: string[]) => void,
): void {
  const { tagName, properties } = node;
  const rest: string[] = [];
  if (tagName === 'link') takeLink(properties, parts, take);
  else if (tagName === 'script') {
    if (properties.src) take(properties.src, parts.scripts);
    else parts.inline += textOf(node);
  } else if (tagName === 'img') takeImage(properties, parts, take);
  else if (tagName === 'video' || tagName === 'audio') {
    parts[tagName === 'video' ? 'videos' : 'sounds'] += 1;
    if (properties.autoPlay) parts.autoplay += 1;
    take(properties.src, rest);
  } else if (['iframe', 'embed', 'source', 'track'].includes(tagName)) take(properties.src, rest);
  else if (tagName === 'object') take(properties.data, rest);
  else if (tagName === 'form') parts.forms += properties.role === 'search' ? 0 : 1;
  else if (tagName === 'input' && properties.type === 'file') parts.fileFields += 1;
  else if (tagName === 'meta' && properties.name === 'viewport') parts.viewport = true;
}

type Properties = Element['properties'];

function takeLink(
  { rel, href }: Properties,
  { styles, icons }: PageParts,
  take: (address: unknown, list: string[]) => void,
): void {
  const kinds = [rel].flat();
  if (kinds.includes('stylesheet')) take(href, styles);
  else if (['icon', 'preload', 'modulepreload', 'manifest'].some((kind) => kinds.includes(kind)))
    take(href, icons);
}

function takeImage(
  { src, loading, srcSet }: Properties,
  { images }: PageParts,
  take: (address: unknown, list: string[]) => void,
): void {
  const paths: string[] = [];
  take(src, paths);
  const [path] = paths;
  if (path) images.push({ path, lazy: loading === 'lazy', responsive: srcSet !== undefined });
}
