import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { Lang } from '../guide/labels.js';
import { words } from '../words/words.js';
import { type Target, textProperty } from './data.js';
import { letterOf, manyTerms } from './glossary.js';
import type { ParsedChapter } from './parse-chapter.js';
import { placeOf } from './place.js';
import { isHeading } from './shape.js';
import { hasWords, titleText } from './title-text.js';
import { typeset } from './transforms/typography.js';

/** A place that is marked for the index. */
interface Marked {
  /** The entry, below those that it stands beneath. */
  path: string[];
  target: Target;
  /** The title of the section that it stands in. */
  section: string;
  file: string;
  node: Element;
}

/** An entry of the index. */
interface Entry {
  places: Marked[];
  beneath: Map<string, Entry>;
}

/**
 * Writes the back-of-book index of all places that are marked into where `:::index` stands: its entries in the
 * order of the guide's language, each with links named by sections, which paper has as pages.
 */
export function backIndex(
  chapters: readonly ParsedChapter[],
  lang: Lang,
  shown: (path: string) => string,
): Diagnostic[] {
  const marked = chapters.flatMap((chapter) => marksIn(chapter, shown));
  const places = chapters.flatMap((chapter) => placesIn(chapter, shown));
  const said = words().document.index;
  const [first] = marked;
  if (first && places.length === 0)
    return [problem(first.node, first.file, said.noPlace(marked.length), said.noPlaceHint)];
  if (!first)
    return places.map(({ node, file }) => problem(node, file, said.empty, said.emptyHint));
  const entries = entriesOf(marked, lang);
  for (const { node } of places) {
    node.properties = { className: ['guide-index'] };
    node.children = printed(entries, lang);
  }
  return [];
}

function marksIn(chapter: ParsedChapter, shown: (path: string) => string): Marked[] {
  const { path, tree, heading, title } = chapter;
  const found: Marked[] = [];
  let section = (heading && titleText(heading)) || title;
  visit(tree, 'element', (node) => {
    if (isHeading(node) && hasWords(node)) section = titleText(node);
    const written = textProperty(node, 'dataIndexed');
    if (written === undefined) return;
    delete node.properties.dataIndexed;
    const anchor = textProperty(node, 'id') ?? `index-${found.length + 1}`;
    node.properties.id = anchor;
    const target = { chapter: path, anchor };
    found.push({ path: entryPath(written), target, section, file: shown(path), node });
  });
  return found;
}

/** What an author's own HTML says there may be anything. */
function entryPath(written: string): string[] {
  try {
    const path: unknown = JSON.parse(written);
    return Array.isArray(path) ? path.map(String) : [written];
  } catch {
    return [written];
  }
}

function placesIn({ path, tree }: ParsedChapter, shown: (path: string) => string) {
  const places: { node: Element; file: string }[] = [];
  visit(tree, 'element', (node) => {
    if (node.properties.dataDirective !== 'index') return;
    delete node.properties.dataDirective;
    places.push({ node, file: shown(path) });
  });
  return places;
}

function entriesOf(marked: readonly Marked[], lang: Lang): Map<string, Entry> {
  const root: Entry = { places: [], beneath: new Map() };
  for (const mark of marked) {
    let entry = root;
    for (const step of mark.path) {
      const name = typeset(step, lang);
      const next = entry.beneath.get(name) ?? { places: [], beneath: new Map() };
      entry.beneath.set(name, next);
      entry = next;
    }
    entry.places.push(mark);
  }
  return root.beneath;
}

/** In letters where they are many. */
function printed(entries: Map<string, Entry>, lang: Lang): ElementContent[] {
  const names = inOrder(entries, lang);
  if (names.length < manyTerms) return [listOf(names, lang)];
  const letters = new Map<string, [string, Entry][]>();
  for (const each of names) {
    const letter = letterOf(each[0]);
    letters.set(letter, [...(letters.get(letter) ?? []), each]);
  }
  return [...letters].flatMap(([letter, own]) => [
    h('p.guide-index__letter', h('strong', letter)),
    listOf(own, lang),
  ]);
}

function inOrder(entries: Map<string, Entry>, lang: Lang): [string, Entry][] {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...entries].sort(([a], [b]) => compare(a, b));
}

function listOf(entries: readonly [string, Entry][], lang: Lang): Element {
  const items = entries.map(([name, { places, beneath }]) => {
    const own = places.length > 0 ? [', ', placesOf(places)] : [];
    const below = beneath.size > 0 ? [listOf(inOrder(beneath, lang), lang)] : [];
    return h('li', name, ...own, ...below);
  });
  return h('ul', items);
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

function problem(node: Element, file: string, message: string, hint: string): Diagnostic {
  return { rule: 'index-entry', severity: 'warning', ...placeOf(node, file), message, hint };
}
