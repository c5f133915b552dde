import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { type linkResolver, percentDecoded } from '../document/link-target.js';
import { markdownOf } from '../document/parse-markdown.js';
import { includeNames, includePaths } from '../guide/includes.js';
import type { Edit } from '../guide/text-edit.js';
import { pathFromPage } from '../guide/written-path.js';
import { addressPlaces } from './address-places.js';
import type { EditedSource } from './change.js';

/** Files that move: new paths by the old ones, all from the guide's folder. */
export type Moves = ReadonlyMap<string, string>;

/** What a text is held against while files move. */
export interface Moving {
  moves: Moves;
  /** Of every language of the guide, as it was. */
  resolvers: readonly ReturnType<typeof linkResolver>[];
  /** True for files that include lines may name. */
  exists: (path: string) => boolean;
}

/** The edits by which links, images and include lines of a text lead where they led, once files moved. */
export function movedAddresses(source: EditedSource, moving: Moving): Edit[] {
  const links = addressPlaces(source.text).flatMap(({ address, start, end }): Edit[] => {
    const text = movedAddress(address, source.path, moving);
    return text === undefined ? [] : [{ start, end, text }];
  });
  return [...links, ...movedIncludes(source, moving)];
}

/** The address to write in the place of one; undefined where it stays. */
function movedAddress(
  address: string,
  from: string,
  { moves, resolvers }: Moving,
): string | undefined {
  const [, written = '', suffix = ''] = /^\s*([^?#]*)(.*)$/s.exec(address) ?? [];
  if (written === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) return undefined;
  const plain = percentDecoded(written).replaceAll('\\', '/');
  const isAbsolute = plain.startsWith('/');
  const named = posix.join('/', isAbsolute ? '' : posix.dirname(from), plain).slice(1);
  const moved = moves.get(named) ?? moves.get(chapterOf(written, from, resolvers) ?? '');
  const to = moves.get(from) ?? from;
  if (moved === undefined && (isAbsolute || posix.dirname(to) === posix.dirname(from)))
    return undefined;
  const target = moved ?? named;
  const path = isAbsolute ? `/${pathFromPage(target, 'guide.yaml')}` : pathFromPage(target, to);
  const folderEnd = moved === undefined && /[^/]\/$/.test(plain) && !path.endsWith('/') ? '/' : '';
  return `${path || '.'}${folderEnd}${suffix}`;
}

/** The chapter that an address names otherwise than by its file: by its page, by a former address. */
function chapterOf(
  address: string,
  from: string,
  resolvers: Moving['resolvers'],
): string | undefined {
  for (const resolve of resolvers) {
    const found = resolve(address, from);
    if (found.kind === 'chapter') return found.path;
  }
  return undefined;
}

function movedIncludes({ path: from, text }: EditedSource, { moves, exists }: Moving): Edit[] {
  const names = includeNames(text);
  if (names.length === 0) return [];
  const isCode = codeOf(text);
  const to = moves.get(from) ?? from;
  return names.flatMap(({ name, start, end }): Edit[] => {
    const found = includePaths(name, from).find(exists);
    if (found === undefined || isCode(start)) return [];
    const target = moves.get(found) ?? found;
    const wouldBe = includePaths(name, to).find((path) => path === target || exists(path));
    if (wouldBe === target) return [];
    const path = name.startsWith('/') ? `/${target}` : posix.relative(posix.dirname(to), target);
    const needsQuotes = /[\s"'<>=`}]/.test(path) && !/["']/.test(text[start - 1] ?? '');
    return [{ start, end, text: needsQuotes ? `"${path}"` : path }];
  });
}

function codeOf(text: string): (offset: number) => boolean {
  const ranges: (readonly [number, number])[] = [];
  visit(markdownOf({ text }), (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    ranges.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return (offset) => ranges.some(([start, end]) => start <= offset && offset < end);
}
