import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { splitAtBlanks } from '../blanks.js';
import { classesOf, type Target, textProperty } from '../data.js';
import { isCode } from '../elements.js';
import { freeNames } from '../free-names.js';
import { hasClass, isElement, isHeading } from '../shape.js';
import { slugOf } from '../slug.js';

/** What the glossary says of an acronym. */
export interface Acronym {
  /** What it stands for. */
  expansion: string;
  /** The language of that, where the glossary marks it as another than its own. */
  lang: string | undefined;
  target: Target;
}

const acronymPattern = /^(?=(?:[^A-Z]*[A-Z]){2})[\p{L}\d][\p{L}\d&-]*$/u;

/**
 * Reads a glossary: the terms of its definition lists, or list items that begin with a bold term.
 * Each entry without an id is given one, so that it can be linked to.
 * @param path of the chapter, for the targets.
 */
export function readGlossary(tree: Root, path: string): Map<string, Acronym> {
  const acronyms = new Map<string, Acronym>();
  const ids = new Set<string>();
  const free = freeNames(ids);
  const enter = (node: Element, terms: string, definition: string, defined = node) => {
    const names = terms.split(/\s*(?:,|\/|\bou\b|\bor\b)\s*/).filter(Boolean);
    const id = textProperty(node, 'id') ?? free(`terme-${slugOf(names[0] ?? terms)}`);
    node.properties.id = id;
    ids.add(id);
    const expansion = firstSentence(definition);
    const lang = langOf(expansion, defined);
    for (const name of names) {
      if (!acronymPattern.test(name) || acronyms.has(name)) continue;
      acronyms.set(name, { expansion, lang, target: { chapter: path, anchor: id } });
    }
  };
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'dt') {
      const next = parent?.children.slice((index ?? 0) + 1).find((each) => isElement(each));
      enter(node, textOf(node).trim(), next ? textOf(next).trim() : '', next);
    } else if (node.tagName === 'li') {
      const [opening] = node.children;
      const first = isElement(opening, 'p') ? opening : node;
      const [term] = first.children;
      if (!isElement(term, 'strong')) return;
      const definition = textOf(first)
        .slice(textOf(term).length)
        .replace(/^[\s:–-]+/, '');
      enter(node, textOf(term).trim(), definition);
    }
  });
  return acronyms;
}

/** The language of an expansion that stands in an element of its own with `lang`. */
function langOf(expansion: string, definition: Element): string | undefined {
  let found: string | undefined;
  visit(definition, 'element', (node) => {
    if (textOf(node).trim() === expansion) found ??= textProperty(node, 'lang');
  });
  return found;
}

function firstSentence(definition: string): string {
  const [sentence = ''] = definition.split(/\.(?:\s|$)|\s;\s|\n/);
  return sentence.length <= 160
    ? sentence
    : `${sentence.slice(0, sentence.lastIndexOf(' ', 157))} …`;
}

/**
 * Makes the first use of each acronym in a chapter an `<abbr>` linked to the glossary. Headings,
 * captions, links and code are left alone, as are the blanks of clauses, each of which is one text to fill in.
 */
export function acronyms(tree: Root, known: ReadonlyMap<string, Acronym>): void {
  if (known.size === 0) return;
  const left = new Set(known.keys());
  const texts = clauseTexts(tree);
  // Not those of a reference: «2011/65/UE».
  const words = /(?<![\p{L}\d]|\d\/)[\p{L}\d][\p{L}\d&-]*/gu;
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      const skipped =
        isCode(node) ||
        isHeading(node) ||
        isElement(node, 'a', 'abbr', 'caption', 'figcaption') ||
        classesOf(node).some((name) => name.endsWith('__title'));
      return skipped ? SKIP : undefined;
    }
    if (node.type !== 'text' || !parent || index === undefined || left.size === 0) return;
    const parts: ElementContent[] = [];
    let from = 0;
    const isInBlank = texts.has(node) ? blanksOf(node.value) : () => false;
    for (const match of node.value.matchAll(words)) {
      const word = left.has(match[0]) ? match[0] : undefined;
      const entry = word === undefined ? undefined : known.get(word);
      if (word === undefined || !entry || isInBlank(match.index)) continue;
      left.delete(word);
      if (match.index > from)
        parts.push({ type: 'text', value: node.value.slice(from, match.index) });
      parts.push(linked(word, entry));
      from = match.index + word.length;
    }
    if (parts.length === 0) return;
    if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
    (parent.children as ElementContent[]).splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function clauseTexts(tree: Root): Set<Nodes> {
  const texts = new Set<Nodes>();
  visit(tree, 'element', (node) => {
    if (!hasClass(node, 'guide-clause')) return;
    visit(node, 'text', (text) => {
      texts.add(text);
    });
    return SKIP;
  });
  return texts;
}

/** Whether an offset of a text stands in a blank. */
function blanksOf(value: string): (offset: number) => boolean {
  let end = 0;
  const ends = splitAtBlanks(value).map(({ text, isBlank }) => {
    end += text.length;
    return { end, isBlank };
  });
  return (offset) => ends.find((piece) => offset < piece.end)?.isBlank === true;
}

function linked(word: string, { expansion, lang, target }: Acronym): Element {
  const link = h('a.guide-acronym', h('abbr', { title: expansion, lang }, word));
  link.data = { target };
  return link;
}
