import type { Element, Root } from 'hast';
import { type Target, textProperty } from '../../../document/data.js';
import { placesOf } from '../../../document/places.js';
import type { ChapterContext, Lists } from './chapter-context.js';
import { literal } from './escape.js';
import type { Standing } from './standing.js';

/** What leads to the places of a chapter: labels, marks, notes, entries of lists. */
export interface Marks {
  /** The label of an anchor of this chapter, or of another's. */
  label(target: Target): string;
  /** Empty elements that carry the node's anchor, if anything links to it, and its place, if a page may begin with it. */
  anchor(node: Element): string;
  /** The same two apart: the name of the label as a Typst literal, or `none`; the place. */
  anchorParts(node: Element): { name: string; place: string };
  /** The name of a footnote's label, whether it is met for the first time in the chapter, or within itself. */
  footnote(id: string): { label: string; isFirst: boolean; isOpen: boolean };
  /**
   * Puts a figure, a table or a clause on its list.
   * @param text '' for what has no name there.
   * @param group what entries stand together by.
   * @returns the name of its label as a Typst literal, or `none` where it is on no list.
   */
  list(kind: keyof Lists, text: string, group?: string): string;
  /**
   * Puts key figures on the page that collects them.
   * @param print prints them as Typst code.
   * @returns as `list` does.
   */
  essential(title: string, print: () => string): string;
}

/** The name of a target's Typst label. */
export function labelOf({ chapter, anchor }: Target): string {
  return anchor === undefined ? chapter : `${chapter}#${anchor}`;
}

/** The marks of a chapter. What is repeated has none: a label stands once. */
export function marks(
  tree: Root,
  context: ChapterContext,
  { isRepeated, isInNote, repeated }: Standing,
): Marks {
  const footnotes = new Set<string>();
  const places = placesOf({ path: context.path, tree });
  const labelAndPlace = (node: Element): { label?: string; place?: string } => {
    if (isRepeated()) return {};
    const label = labelOf({ chapter: context.path, anchor: textProperty(node, 'id') });
    const place = places.get(node);
    return {
      ...(label !== context.path && context.targeted.has(label) && { label }),
      ...(place !== undefined && { place }),
    };
  };
  return {
    label: (target) => `label(${literal(labelOf(target))})`,
    anchor: (node) => {
      const { label, place } = labelAndPlace(node);
      const written = [
        ...(label === undefined ? [] : [`anchor(${literal(label)})`]),
        ...(place === undefined ? [] : [`place-mark(${literal(place)})`]),
      ];
      return written.join('; ');
    },
    anchorParts: (node) => {
      const { label, place } = labelAndPlace(node);
      return {
        name: label === undefined ? 'none' : literal(label),
        place: place === undefined ? '' : `place-mark(${literal(place)})`,
      };
    },
    footnote: (id) => {
      const isFirst = !footnotes.has(id);
      footnotes.add(id);
      return { label: `note:${context.path}#${id}`, isFirst, isOpen: isInNote(id) };
    },
    list: (kind, text, group) => {
      if (text === '' || isRepeated()) return 'none';
      const label = `listed:${kind}:${context.lists[kind].length + 1}`;
      context.lists[kind].push({ label, text, group });
      return literal(label);
    },
    essential: (title, print) => {
      const { essentials, title: chapter } = context;
      if (!essentials || isRepeated()) return 'none';
      const label = `listed:essentials:${essentials.length + 1}`;
      essentials.push({ label, chapter, title, figures: repeated(print) });
      return literal(label);
    },
  };
}
