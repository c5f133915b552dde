import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Heading } from '../book.js';
import { textProperty } from '../data.js';
import { referencePlaceholder } from '../link-target.js';
import { isHeading } from '../shape.js';
import { hasWords, titleText } from '../title-text.js';

/** The headings of a tree whose text the toolchain has still to write, as a tree of their own. */
export function openTitles(tree: Root): Root {
  const children: Element[] = [];
  visit(tree, 'element', (node) => {
    if (isHeading(node) && textOf(node).includes(referencePlaceholder)) children.push(node);
  });
  return { type: 'root', children };
}

/**
 * The headings as they are once links and images are resolved. One that says nothing is no heading: it would
 * be announced, and stand in contents and bookmarks, for nothing. What it shows is kept.
 */
export function settledHeadings(tree: Root, headings: readonly Heading[]): Heading[] {
  const texts = new Map<string, string>();
  visit(tree, 'element', (node) => {
    if (!isHeading(node)) return;
    const text = titleText(node);
    if (hasWords(node)) texts.set(textProperty(node, 'id') ?? '', text);
    else (node as Element).tagName = 'div';
  });
  return headings.flatMap((each) => {
    const text = texts.get(each.id);
    return text === undefined ? [] : [{ ...each, text }];
  });
}

/** What a title's heading holds, its anchors included; undefined where that is its text alone. */
export function titleContent(heading: Element): ElementContent[] | undefined {
  const ids = [textProperty(heading, 'id') ?? [], heading.data?.aliases ?? []].flat();
  const anchors = ids.map((id) => h('span.guide-anchor', { id }));
  const isText = heading.children.every(({ type }) => type === 'text');
  return isText && ids.length === 0 ? undefined : [...anchors, ...heading.children];
}
