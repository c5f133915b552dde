import { isLabel, withoutLabel } from './captions.js';
import { freeName, type WordChapter } from './divide.js';
import { textOfRuns, type WordBlock, type WordRun } from './word-document.js';

/** Where a name that links lead to stands: a chapter's path, and an anchor in it, or none for its title. */
export interface AnchorPlace {
  path: string;
  id: string | undefined;
}

/** A chapter with the path that it is written to. */
export interface PlacedChapter extends WordChapter {
  path: string;
}

/** Every name that a link of the document leads to, with its place. Other bookmarks are dropped. */
export function anchorPlaces(
  chapters: readonly PlacedChapter[],
  notes: Iterable<readonly WordBlock[]>,
): Map<string, AnchorPlace> {
  const all = [...chapters.flatMap(({ blocks }) => blocks), ...[...notes].flat()];
  const wanted = new Set(all.flatMap(namesIn));
  const places = new Map<string, AnchorPlace>();
  for (const { path, title, anchors, blocks } of chapters) {
    for (const name of [...anchors, textOfRuns(title)]) places.set(name, { path, id: undefined });
    const taken = new Set<string>();
    for (const block of withinCells(blocks)) {
      if (block.type === 'table') continue;
      const said = textOfRuns(block.runs).trim();
      const isHeading = block.role === 'heading';
      const names = (isHeading ? [...block.anchors, said] : block.anchors).filter(
        (name) => wanted.has(name) && !places.has(name),
      );
      if (names.length === 0) continue;
      const own = names.find((name) => /^(?!ref)[a-z][\w-]{2,}$/i.test(name));
      const id = freeName(own ?? withoutLabel(said).slice(0, 40), taken);
      for (const name of names) places.set(name, { path, id });
    }
  }
  return places;
}

function withinCells(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.flatMap((block) =>
    block.type === 'table'
      ? block.rows.flat().flatMap((cell) => withinCells(cell.blocks))
      : [block],
  );
}

function namesIn(block: WordBlock): string[] {
  return withinCells([block]).flatMap((each) =>
    each.type === 'paragraph' ? each.runs.flatMap(targetOf) : [],
  );
}

function targetOf({ href }: WordRun): string[] {
  return href?.startsWith('#') ? [nameOf(href)] : [];
}

/** The name in an address within the document; LibreOffice writes the number of a heading before its words. */
function nameOf(href: string): string {
  return href.slice(1).replace(/^(?:\d+\.)+(?=\p{L})/u, '');
}

/**
 * The address of a link, from a chapter.
 * @returns undefined for one that leads nowhere; `isNamed` where the guide writes its text.
 */
export function linkFrom(
  path: string,
  href: string,
  text: string,
  places: ReadonlyMap<string, AnchorPlace>,
): { url: string; isNamed: boolean } | undefined {
  if (!href.startsWith('#'))
    return /^(?:https?|mailto|tel|ftp):/i.test(href) ? { url: href, isNamed: false } : undefined;
  const place = places.get(nameOf(href));
  if (!place) return undefined;
  const anchor = place.id === undefined ? '' : `#${place.id}`;
  const file = place.path === path ? '' : `/${place.path}`;
  return {
    url: file + anchor || `/${place.path}`,
    isNamed: isLabel(text) && place.id !== undefined,
  };
}
