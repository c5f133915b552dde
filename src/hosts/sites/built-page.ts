import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What a page of a built site shows. */
export interface BuiltPage {
  /** Its text without white space, which sites compress in their own ways, or set without width. */
  text: string;
  /** How many headings of the first level it has. */
  titles: number;
  /** Addresses that its links name. */
  links: string[];
}

/** Reads a page as browsers do. */
export function builtPage(html: string): BuiltPage {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  const page: BuiltPage = { text: textOf(tree).replace(/[\s\u200b]+/gu, ''), titles: 0, links: [] };
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'h1') page.titles += 1;
    if (tagName === 'a' && typeof properties.href === 'string') page.links.push(properties.href);
  });
  return page;
}
