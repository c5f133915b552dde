import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Book, Chapter } from '../document/book.js';
import { textProperty } from '../document/data.js';
import { isElement, isHeading } from '../document/shape.js';
import { labelsOf } from '../guide/labels.js';
import type { Changes, SectionChange } from './changes.js';
import { changesContent } from './content.js';
import { changeLabels } from './labels.js';
import { whatHappened } from './sentences.js';

/**
 * The new version of a guide as a book that tells what changed: a chapter before all others lists it, below the title
 * of each changed section words say what happened to it, and what is new stands between marks.
 */
export function markedBook(book: Book, changes: Changes): Book {
  const { lang, manifest } = book.guide;
  const title = `${changeLabels(lang).title} – ${manifest.title}`;
  const guide = { ...book.guide, manifest: { ...manifest, title } };
  const chapters = book.chapters.map((chapter) => markedChapter(chapter, changes, book));
  return { ...book, guide, isMarked: true, chapters: [listOf(changes, book), ...chapters] };
}

function listOf(changes: Changes, { guide, chapters }: Book): Chapter {
  const { title, file, bars } = changeLabels(guide.lang);
  const known = new Set(chapters.map(({ path }) => path));
  const link = ({ kinds, section }: SectionChange) =>
    kinds.includes('removed') || !known.has(section.chapter) ? undefined : '';
  const [lead, ...list] = changesContent(changes, guide.lang, link);
  const children = [...(lead ? [lead] : []), h('p', bars), ...list];
  const tree: Root = { type: 'root', children };
  const linked = changes.sections.filter((change) => link(change) !== undefined);
  settle(tree, linked);
  return {
    path: `${file}.md`,
    address: `${file}.html`,
    title,
    heading: undefined,
    description: undefined,
    image: undefined,
    landscape: false,
    part: undefined,
    number: undefined,
    headings: [],
    tree,
  };
}

/**
 * Makes of the list for pages one for paper: links lead to sections, headings have ids, signs say in words what is
 * added and removed, and text that stands in the guide itself is not told again.
 */
function settle(tree: Root, linked: readonly SectionChange[]): void {
  let count = 0;
  let link = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[2-6]$/.test(node.tagName)) {
      count += 1;
      node.properties.id = `change-${count}`;
    }
    if (node.tagName === 'a') {
      const section = linked[link]?.section;
      link += 1;
      if (section) node.data = { target: { chapter: section.chapter, anchor: section.anchor } };
    }
    const isSign = node.tagName === 'ins' || node.tagName === 'del';
    if (isSign) {
      const [said, ...rest] = node.children;
      const text = (value: string): ElementContent => ({ type: 'text', value });
      node.children = [text(`[${said ? textOf(said) : ''}`), ...rest.slice(0, -1), text(']')];
    }
    const isTold = node.tagName === 'details' && linked[link - 1]?.kinds.includes('added');
    if (isTold && parent && index !== undefined && isWithinLinked(parent)) {
      parent.children.splice(index, 1);
      return index;
    }
    return undefined;
  });
}

/** A section of the list whose title leads to it stands in the guide. */
function isWithinLinked(section: Root | Element): boolean {
  return section.children.some(
    (child) => isHeading(child) && child.children.some((each) => isElement(each, 'a')),
  );
}

function markedChapter(chapter: Chapter, { sections }: Changes, { guide }: Book): Chapter {
  const own = sections.filter(
    ({ section, kinds }) => section.chapter === chapter.path && !kinds.includes('removed'),
  );
  if (own.length === 0) return chapter;
  const changeAt = (anchor: string) => own.find(({ section }) => section.anchor === anchor);
  const opening = own.find(({ section }) => section.level === 1);
  const noteOf = (change: SectionChange) => note(change, guide.lang);
  const children = marked(chapter.tree.children, opening, changeAt, noteOf);
  return { ...chapter, tree: { ...chapter.tree, children: children as RootContent[] } };
}

/** The nodes with marks around those that changed, and words below the headings. @param opening of the first ones. */
function marked(
  nodes: readonly RootContent[],
  opening: SectionChange | undefined,
  changeAt: (anchor: string) => SectionChange | undefined,
  noteOf: (change: SectionChange) => Element,
): RootContent[] {
  let current = opening;
  let held: RootContent[] = [];
  const result: RootContent[] = opening ? [noteOf(opening)] : [];
  const settleHeld = () => {
    result.push(...(current ? between(held, current) : held));
    held = [];
  };
  for (const node of nodes) {
    if (isHeading(node)) {
      settleHeld();
      const anchor = textProperty(node, 'id');
      current = anchor === undefined ? undefined : changeAt(anchor);
      result.push(node, ...(current ? [noteOf(current)] : []));
    } else if (isElement(node) && holdsHeading(node)) {
      settleHeld();
      const children = marked(node.children, undefined, changeAt, noteOf);
      result.push({ ...node, children: children as ElementContent[] });
    } else held.push(node);
  }
  settleHeld();
  return result;
}

function holdsHeading(node: Element): boolean {
  return node.children.some(
    (child) => isHeading(child) || (isElement(child) && holdsHeading(child)),
  );
}

/** What changed of a section's nodes between marks: all of a new one, the reworded paragraphs of another. */
function between(
  nodes: readonly RootContent[],
  { kinds, paragraphs }: SectionChange,
): RootContent[] {
  const isNew = kinds.includes('added');
  const texts = paragraphs.flatMap((pieces) => {
    const isSame = pieces.every(({ kind }) => kind === 'same');
    const now = pieces.filter(({ kind }) => kind !== 'removed');
    const key = keyOf(now.map(({ text }) => text).join(''));
    return isSame || key === '' ? [] : [key];
  });
  const isChanged = (node: RootContent) => {
    if (!isElement(node) || node.properties.dataFootnotes !== undefined) return false;
    const key = keyOf(textOf(node));
    return isNew || texts.some((text) => key.includes(text));
  };
  const mark = (change: 'begin' | 'end'): Element => ({ ...h('div'), data: { change } });
  const result: RootContent[] = [];
  let isOpen = false;
  for (const node of nodes) {
    const isText = node.type === 'text';
    if (!isText && isChanged(node) !== isOpen) {
      result.push(mark(isOpen ? 'end' : 'begin'));
      isOpen = !isOpen;
    }
    result.push(node);
  }
  return isOpen ? [...result, mark('end')] : result;
}

/** A text by its letters and digits: what typography and references do to the rest is no change. */
function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function note(change: SectionChange, lang: Book['guide']['lang']): Element {
  const { colon } = labelsOf(lang);
  const said = whatHappened(change, lang).join(' · ');
  return h('p.guide-change-note', `${changeLabels(lang).title}${colon} ${said}`);
}
