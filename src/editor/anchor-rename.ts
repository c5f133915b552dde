import type { Resolve } from '../document/link-target.js';
import type { Names } from './names.js';
import { anchorAt, anchorPlace, type Range, referencesOf, type Source } from './references.js';

/** What to write elsewhere for an anchor to have another name, by path. */
export type AnchorEdits = Map<string, (Range & { text: string })[]>;

/** An anchor that someone points at, in its chapter or in a link to it. */
export interface PointedAnchor extends Range {
  /** Of the chapter that has it. */
  chapter: string;
  id: string;
}

/** The anchor at an offset of a text; undefined where there is none that can have another name. */
export function pointedAnchor(
  source: Source,
  offset: number,
  sources: readonly Source[],
  names: Names,
  resolve: Resolve,
): PointedAnchor | undefined {
  const own = anchorAt(source, offset);
  if (own) return { chapter: source.path, ...own };
  for (const { chapter, anchor, written, start, end } of referencesOf(source, names, resolve)) {
    if (offset < start || offset > end || !anchor || written === undefined) continue;
    const home = sources.find(({ path }) => path === chapter.path);
    if (!home || !anchorPlace(home, anchor.id)) return undefined;
    const hash = source.text.lastIndexOf('#', end);
    return { chapter: chapter.path, id: anchor.id, start: hash + 1, end };
  }
  return undefined;
}

/** Renames an anchor where it is written, and in every link to it. */
export function renamedAnchor(
  { chapter, id }: Pick<PointedAnchor, 'chapter' | 'id'>,
  name: string,
  sources: readonly Source[],
  names: Names,
  resolve: Resolve,
): AnchorEdits {
  const edits: AnchorEdits = new Map();
  for (const source of sources) {
    const links = referencesOf(source, names, resolve)
      .filter((each) => each.chapter.path === chapter && each.anchor?.id === id)
      .map(({ end }) => ({ start: source.text.lastIndexOf('#', end) + 1, end, text: name }));
    const own = source.path === chapter ? anchorPlace(source, id) : undefined;
    const all = own ? [{ ...own, text: name }, ...links] : links;
    if (all.length > 0) edits.set(source.path, all);
  }
  return edits;
}
