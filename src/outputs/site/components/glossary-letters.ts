import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Chapter } from '../../../document/book.js';
import { textProperty } from '../../../document/data.js';
import { isGlossary, letterOf, manyTerms } from '../../../document/glossary.js';
import type { Labels } from '../../../guide/labels.js';

/** The letters that terms of a glossary begin with, each a link to its first, and a filter, which needs a script. */
export function glossaryLetters({ path, tree }: Chapter, labels: Labels): Element[] {
  if (!isGlossary(path)) return [];
  const firsts = new Map<string, string>();
  let count = 0;
  visit(tree, 'element', (node) => {
    const id = node.tagName === 'dt' ? textProperty(node, 'id') : undefined;
    if (id === undefined) return;
    count += 1;
    const letter = letterOf(textOf(node));
    if (!firsts.has(letter)) firsts.set(letter, id);
  });
  if (count < manyTerms) return [];
  const links = [...firsts].map(([letter, id]) =>
    h('li', [h('a', { href: `#${encodeURIComponent(id)}` }, letter)]),
  );
  return [
    h('nav.guide-letters', { ariaLabel: labels.letters }, [h('ul', links)]),
    h('div.guide-terms', [
      h('label', { htmlFor: 'guide-terms' }, labels.filterTerms),
      h('input.fr-input#guide-terms', { type: 'search', autocomplete: 'off' }),
      h('p', { role: 'status', dataOne: labels.oneTerm, dataMany: labels.manyTerms }),
    ]),
  ];
}
