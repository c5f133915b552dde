import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Lang, labelsOf } from '../guide/labels.js';
import type { Target } from './data.js';
import { letterOf, manyTerms } from './glossary.js';
import { typeset } from './transforms/typography.js';

/** A place that is marked for the index. */
export interface Marked {
  /** The entry, below those that it stands beneath. */
  path: string[];
  /** The entry that readers find in its place, and the one that they find besides. */
  see?: string[] | undefined;
  also?: string[] | undefined;
  target: Target;
  /** The title of the section that it stands in. */
  section: string;
  file: string;
  node: Element;
}

/** An entry of the index. */
interface Entry {
  places: Marked[];
  see: Sent[];
  also: Sent[];
  beneath: Map<string, Entry>;
  /** Its id, where another entry sends to it. */
  id?: string;
}

/** Where an entry sends to: undefined where there is no such entry. */
interface Sent {
  name: string;
  entry: Entry | undefined;
}

/** An index before it is written. */
interface Index {
  lang: Lang;
  root: Entry;
  /** The marks that send to no entry, with what they name and what they may. */
  astray: { mark: Marked; name: string; known: string[] }[];
}

/** Gathers the entries of what is marked, and the entries that they send to. */
export function indexOf(marked: readonly Marked[], lang: Lang): Index {
  const root = emptyEntry();
  const index: Index = { lang, root, astray: [] };
  const filed = marked.map((mark) => {
    const entry = mark.path.reduce((above, step) => within(above, typeset(step, lang)), root);
    if (mark.see === undefined) entry.places.push(mark);
    return { mark, entry };
  });
  const known = namesBelow(root);
  const ids = new Set<string>();
  for (const { mark, entry } of filed)
    for (const kind of ['see', 'also'] as const) {
      const path = mark[kind];
      if (path === undefined) continue;
      const names = path.map((step) => typeset(step, lang));
      const found = names.reduce<Entry | undefined>(
        (above, step) => above?.beneath.get(step),
        root,
      );
      const name = names.join(', ');
      if (entry[kind].every((sent) => sent.name !== name)) entry[kind].push({ name, entry: found });
      if (!found) index.astray.push({ mark, name, known });
      else if (found.id === undefined) {
        found.id = `index-entry-${ids.size + 1}`;
        ids.add(found.id);
      }
    }
  return index;
}

function emptyEntry(): Entry {
  return { places: [], see: [], also: [], beneath: new Map() };
}

function within(above: Entry, name: string): Entry {
  const entry = above.beneath.get(name) ?? emptyEntry();
  above.beneath.set(name, entry);
  return entry;
}

function namesBelow(entry: Entry): string[] {
  return [...entry.beneath].flatMap(([name, below]) => [
    name,
    ...namesBelow(below).map((each) => `${name}, ${each}`),
  ]);
}

/**
 * The index as it stands in a chapter, in letters where its entries are many.
 * @param chapter its path.
 */
export function printedIndex({ root, lang }: Index, chapter: string): ElementContent[] {
  const names = inOrder(root.beneath, lang);
  const list = (own: readonly [string, Entry][]) => listOf(own, lang, chapter);
  if (names.length < manyTerms) return [list(names)];
  const letters = new Map<string, [string, Entry][]>();
  for (const each of names) {
    const letter = letterOf(each[0]);
    letters.set(letter, [...(letters.get(letter) ?? []), each]);
  }
  return [...letters].flatMap(([letter, own]) => [
    h('p.guide-index__letter', h('strong', letter)),
    list(own),
  ]);
}

function inOrder(entries: Map<string, Entry>, lang: Lang): [string, Entry][] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...entries].sort(([a], [b]) => compare(a, b));
}

function listOf(entries: readonly [string, Entry][], lang: Lang, chapter: string): Element {
  const { see, seeAlso } = labelsOf(lang);
  const items = entries.map(([name, { id, places, see: instead, also, beneath }]) => {
    const own = places.length > 0 ? [', ', placesOf(places)] : [];
    const sent = [...sentTo(see, instead, chapter), ...sentTo(seeAlso, also, chapter)];
    const below = beneath.size > 0 ? [listOf(inOrder(beneath, lang), lang, chapter)] : [];
    return h('li', id === undefined ? {} : { id }, name, ...own, ...sent, ...below);
  });
  return h('ul', items);
}

/** «, see this; that». */
function sentTo(label: string, sent: readonly Sent[], chapter: string): (string | Element)[] {
  if (sent.length === 0) return [];
  const links = sent.flatMap(({ name, entry }, index) => {
    const separator = index === 0 ? [] : [', '];
    if (entry?.id === undefined) return [...separator, name];
    const link = h('a.guide-index__see', { href: '' }, name);
    link.data = { target: { chapter, anchor: entry.id } };
    return [...separator, link];
  });
  return [', ', h('em', label), ' ', ...links];
}

/** One link a section on screens; all places, for the pages of paper. */
function placesOf(marked: readonly Marked[]): Element {
  const sections = new Map(
    marked.toReversed().map((each) => [`${each.target.chapter}\n${each.section}`, each]),
  );
  const links = [...sections.values()].reverse().map(({ target, section }) => {
    const link = h('a', { href: '' }, section);
    link.data = { target };
    return link;
  });
  const places = h(
    'span.guide-index__places',
    links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
  );
  places.data = { indexed: marked.map(({ target }) => target) };
  return places;
}
