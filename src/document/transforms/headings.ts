import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Heading } from '../book.js';
import { textProperty } from '../data.js';
import { freeNames } from '../free-names.js';
import { referencePlaceholder } from '../link-target.js';
import { isElement, isHeading, levelOf } from '../shape.js';
import { forgeSlug, slugOf } from '../slug.js';
import { hasWords, titleText } from '../title-text.js';

/**
 * Gives every heading an id that its own text and that of the heading above it decide, never its
 * neighbours, numbers the headings of a numbered chapter, and lists them. An `h1` is
 * the chapter's title: the first one is taken out of the tree when the front matter has no title,
 * and any other becomes an `h2` with all below it one level down. Where the author skipped levels, none is missing.
 * @param options.numbered `letters` begin numbers where chapters have numbers of their own («C.1»), which would be said twice.
 * @param options.original the headings of the chapter that this one translates: where they are of the same levels, each
 * has the id of its original, so that a link into one language leads to the same place of another.
 * @returns the heading that is the title, if one is needed, and the others in order.
 */
export function headings(
  tree: Root,
  options: {
    hasTitle: boolean;
    numbered: 'figures' | 'letters' | undefined;
    original?: readonly Heading[] | undefined;
  },
): { title: Element | undefined; headings: Heading[] } {
  const title = options.hasTitle ? undefined : takeTitle(tree);
  const found = allHeadings(tree);
  if (found.some((each) => each.tagName === 'h1')) {
    for (const each of found) each.tagName = `h${Math.min(6, levelOf(each) + 1)}`;
  }
  closeUp(found.filter(isShown));
  const firsts = firstOfEachId(tree);
  const taken = new Set(firsts.keys());
  for (const id of ofPages) taken.add(id);
  const free = freeNames(taken);
  const trail: string[] = [];
  const counters: number[] = [];
  const forged = forgeNames();
  if (title) title.data = { ...title.data, forgeIds: [forged(titleText(title))] };
  const original = sameLevels(found, options.original) ? options.original : undefined;
  const list = found.map((node, index): Heading => {
    const level = levelOf(node);
    const slug = slugOf(titleText(node));
    node.data = { ...node.data, forgeIds: [forged(titleText(node))] };
    const written = textProperty(node, 'id') ?? '';
    const given = firsts.get(written) === node ? written : undefined;
    const parent = trail.slice(0, level - 2).findLast(Boolean);
    const inherited = original?.[index]?.id;
    const kept = inherited !== undefined && !taken.has(inherited) ? inherited : undefined;
    const id = given ?? kept ?? free(parent ? `${parent}-${slug}` : slug);
    node.properties.id = id;
    taken.add(id);
    keepAliases(node, given === undefined ? slug : undefined, taken);
    trail.length = Math.max(0, level - 2);
    trail[level - 2] = given ?? slug;
    if (options.numbered && isShown(node)) {
      node.children.unshift(
        h('span.guide-number', nextNumber(counters, level, options.numbered)),
        space(),
      );
    }
    const isSummed = node.data?.isSummed;
    return { level, id, text: titleText(node), ...(isSummed ? { isSummed } : {}) };
  });
  if (title) keepAliases(title, undefined, taken);
  return { title, headings: list };
}

/** Makes levels consecutive, as screen readers expect them: a rule tells those that the author skipped. */
function closeUp(found: readonly Element[]): void {
  const open: number[] = [];
  for (const node of found) {
    const level = levelOf(node);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    node.tagName = `h${open.push(level) + 1}`;
  }
}

function sameLevels(found: readonly Element[], original: readonly Heading[] = []): boolean {
  return (
    found.length === original.length &&
    found.every((node, index) => levelOf(node) === original[index]?.level)
  );
}

/** Ids that the site's pages use themselves. */
const ofPages = ['guide-content', 'guide-footer', 'guide-query', 'guide-summary', 'guide-top'];

/** Makes the anchors of headings as code forges do, in their order: `notes`, `notes-1`. */
function forgeNames(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const name = forgeSlug(text);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  };
}

function space(): ElementContent {
  return { type: 'text', value: '\u00a0' };
}

/** One without words will be none. A heading whose text the toolchain has still to write is one with words. */
function isShown(node: Element): boolean {
  return hasWords(node) || textOf(node).includes(referencePlaceholder);
}

function takeTitle(tree: Root): Element | undefined {
  const index = tree.children.findIndex((node) => isElement(node, 'h1'));
  const [node] = index < 0 ? [] : tree.children.splice(index, 1);
  return node as Element | undefined;
}

function allHeadings(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (isHeading(node)) found.push(node);
  });
  return found;
}

/** What keeps each id: a heading that repeats one has its own again. */
function firstOfEachId(tree: Root): Map<string, Element> {
  const firsts = new Map<string, Element>();
  visit(tree, 'element', (node) => {
    const id = textProperty(node, 'id');
    if (id !== undefined && !firsts.has(id)) firsts.set(id, node);
  });
  return firsts;
}

/** Other names of a heading: those its author kept, and its text alone where nothing else has it. */
function keepAliases(node: Element, slug: string | undefined, taken: Set<string>): void {
  const kept = textProperty(node, 'dataAliases')?.split(' ') ?? [];
  delete node.properties.dataAliases;
  const aliases = [...kept, ...(slug ? [slug] : [])].filter((name) => !taken.has(name));
  for (const alias of aliases) taken.add(alias);
  if (aliases.length > 0) node.data = { ...node.data, aliases };
}

function nextNumber(counters: number[], level: number, form: 'figures' | 'letters'): string {
  const depth = level - 1;
  while (counters.length < depth) counters.push(0);
  counters.length = depth;
  counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
  const [first = 1, ...others] = counters.map((count) => count || 1);
  const begins = form === 'letters' ? letters(first) : first;
  return `${[begins, ...others].join('.')}${depth === 1 ? '.' : ''}`;
}

/** A to Z, then AA. */
function letters(count: number): string {
  const before = Math.floor((count - 1) / 26);
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return before === 0 ? letter : `${letters(before)}${letter}`;
}
