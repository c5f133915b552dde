import type { Resolve } from '../document/link-target.js';
import { type AddressPlace, addressPlaces } from '../edits/address-places.js';
import type { NamedAnchor, NamedChapter, Names } from './names.js';

/** A text of the guide. */
export interface Source {
  /** From the guide's folder. */
  path: string;
  text: string;
}

/** Offsets in a text, end excluded. */
export interface Range {
  start: number;
  end: number;
}

/** What an address of a text leads to. */
export interface Reference extends Range {
  chapter: NamedChapter;
  /** Undefined for the chapter itself, and for an anchor that it lacks. */
  anchor: NamedAnchor | undefined;
  /** The anchor as it is written behind `#`; undefined without one. */
  written: string | undefined;
}

/** Every address of a text that leads to a chapter. */
export function referencesOf(
  { path, text }: Source,
  { chapters }: Names,
  resolve: Resolve,
): Reference[] {
  return addressPlaces(text).flatMap(({ address, start, end }: AddressPlace): Reference[] => {
    const destination = resolve(address, path);
    if (destination.kind !== 'chapter') return [];
    const chapter = chapters.find((each) => each.path === destination.path);
    if (!chapter) return [];
    const anchor = chapter.anchors.find(({ id }) => id === destination.anchor);
    return [{ chapter, anchor, written: destination.anchor, start, end }];
  });
}

/** An anchor as authors write it: in braces, `{#id …}`, or in HTML, `id="id"`. */
const written =
  /\{[^{}\n]*?#(?<braced>[^\s{}#]+)[^{}\n]*\}|\bid=(?<mark>["'])(?<quoted>[^"'\n]+)\k<mark>/g;

/** Every anchor that is written in a text; those made of a heading's words are not. */
function anchorsIn({ text }: Source): (Range & { id: string })[] {
  return [...text.matchAll(written)].map(({ 0: all, index, groups }) => {
    const id = groups?.braced ?? groups?.quoted ?? '';
    const start = index + all.indexOf(groups?.braced === undefined ? id : `#${id}`);
    const first = groups?.braced === undefined ? start : start + 1;
    return { id, start: first, end: first + id.length };
  });
}

/** Where an anchor is written in the text of its chapter. */
export function anchorPlace(source: Source, id: string): Range | undefined {
  return anchorsIn(source).find((each) => each.id === id);
}

/** The anchor that is written around an offset. */
export function anchorAt(source: Source, offset: number): (Range & { id: string }) | undefined {
  return anchorsIn(source).find(({ start, end }) => offset >= start - 1 && offset <= end);
}
