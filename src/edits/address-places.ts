import type { Definition, Html, Image, Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownOf } from '../document/parse-markdown.js';
import { mediaAddresses } from './media-addresses.js';

/** Where an address stands in a text. */
export interface AddressPlace {
  /** As Markdown or HTML reads it. */
  address: string;
  kind: 'image' | 'link';
  /** Offsets of the address itself, end excluded: what may be written in its place. */
  start: number;
  end: number;
}

/**
 * Every address that a text gives a link or an image, however it is written: in its place, below the text, in
 * raw HTML, in the braces of video and sound. An address whose place is not sure is left out: better told than written over.
 */
export function addressPlaces(text: string): AddressPlace[] {
  const tree = markdownOf({ text });
  const shown = imageReferences(tree);
  const found: AddressPlace[] = [];
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (node.type === 'html') found.push(...inHtml(node, text.slice(start, end), start));
    if (node.type === 'containerDirective') found.push(...mediaAddresses(node, text));
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
    const place = destinationOf(node, text, start, end);
    const isImage = node.type === 'image' || (node.type === 'definition' && shown(node));
    if (place) found.push({ address: node.url, kind: isImage ? 'image' : 'link', ...place });
  });
  return found;
}

/** Tells definitions of images alone from those that a link has, too. */
function imageReferences(tree: Nodes): (definition: Definition) => boolean {
  const images = new Set<string>();
  const links = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'imageReference') images.add(node.identifier);
    if (node.type === 'linkReference') links.add(node.identifier);
  });
  return ({ identifier }) => images.has(identifier) && !links.has(identifier);
}

type Range = Pick<AddressPlace, 'start' | 'end'>;

/** Where the address of a node stands: behind a `](` or `]:` that it is read back from. */
function destinationOf(
  node: Image | Link | Definition,
  text: string,
  start: number,
  end: number,
): Range | undefined {
  const raw = text.slice(start, end);
  const mark = node.type === 'definition' ? /\]:\s*/g : /\]\(\s*/g;
  const inner =
    node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  for (const match of raw.matchAll(mark)) {
    const at = start + match.index + match[0].length;
    const written = start + match.index < inner ? undefined : writtenAt(text, at, end);
    if (written && plain(text.slice(written.start, written.end)) === node.url) return written;
  }
  return undefined;
}

function writtenAt(text: string, at: number, end: number): Range | undefined {
  const rest = text.slice(at, end);
  const angled = /^<((?:[^<>\\\n]|\\.)*)>/.exec(rest);
  if (angled) return { start: at + 1, end: at + 1 + (angled[1]?.length ?? 0) };
  const bare = /^(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))+/.exec(rest);
  return bare ? { start: at, end: at + bare[0].length } : undefined;
}

/** An address without escapes and with the commonest entity read. */
function plain(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}

const tags = /<(img|a)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;

function inHtml({ value }: Html, raw: string, start: number): AddressPlace[] {
  if (!/<(?:img|a)\b/i.test(value)) return [];
  return [...raw.matchAll(tags)].flatMap((tag): AddressPlace[] => {
    const isImage = tag[1]?.toLowerCase() === 'img';
    const name = isImage
      ? /(\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
      : /(\shref\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
    const match = name.exec(tag[0]);
    if (!match) return [];
    const quoted = match[2] ?? match[3];
    const written = quoted ?? match[4] ?? '';
    const at =
      start + tag.index + match.index + (match[1]?.length ?? 0) + (quoted === undefined ? 0 : 1);
    return [
      {
        address: written.replaceAll('&amp;', '&'),
        kind: isImage ? 'image' : 'link',
        start: at,
        end: at + written.length,
      },
    ];
  });
}
