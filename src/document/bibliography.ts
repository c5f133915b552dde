import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, isHeading, levelOf } from './shape.js';
import { titleText } from './title-text.js';

/** True for the chapter whose list items are references: named `bibliographie` or `bibliography`. */
export function isBibliography({ path }: { path: string }): boolean {
  return /(?:^|\/)(?:bibliographie|bibliography)\.md$/.test(path);
}

/** Headings of what lists references: «Bibliographie», «Webo-bibliographie», «Bibliography», «Webographie». */
const listsReferences = /(?:bibliograph|webograph)(?:ie|y)\b/i;

/** The links of the sections of a chapter that list references. */
export function linksOfReferences({ children }: Root): ReadonlySet<Element> {
  const links = new Set<Element>();
  let level: number | undefined;
  for (const node of children) {
    if (isHeading(node) && (level === undefined || levelOf(node) <= level))
      level = listsReferences.test(titleText(node)) ? levelOf(node) : undefined;
    if (level === undefined || !isElement(node)) continue;
    visit(node, 'element', (each) => {
      if (isElement(each, 'a')) links.add(each);
    });
  }
  return links;
}
