import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { letterOf, manyTerms } from '../../../../document/glossary.js';
import { literal } from '../escape.js';
import { isLow } from '../heights.js';
import { measures } from '../measures.js';
import { holdsBlocks, mixed, paragraph } from '../mixed.js';
import type { TypstState } from '../state.js';

/** A definition list: each group of terms with its definitions. A long glossary stands in columns, by its letters. */
export function dl(node: Element, state: TypstState): string {
  const found = groups(node);
  const isLong = found.length >= manyTerms && state.isGlossary && state.isOutermost(node);
  return isLong ? byLetter(found, state) : inOrder(found, state);
}

function byLetter(found: readonly Group[], state: TypstState): string {
  const letters: { letter: string; groups: Group[] }[] = [];
  for (const group of found) {
    const letter = letterOf(group.terms.map((term) => textOf(term))[0] ?? '');
    const last = letters.at(-1);
    if (last?.letter === letter) last.groups.push(group);
    else letters.push({ letter, groups: [group] });
  }
  const printed = state.inWidth(measures.columnLetters, () =>
    letters
      .map(({ letter, groups }) => `letter-head(${literal(letter)}); ${inOrder(groups, state)}`)
      .join('; '),
  );
  return `glossary({ ${printed} })`;
}

function inOrder(found: readonly Group[], state: TypstState): string {
  const printed: { isWide: boolean; items: string[] }[] = [];
  for (const { terms, definitions } of found) {
    const names = terms.map((term) => state.undivided(() => mixed(term, state)));
    const texts = definitions.map((each) => mixed(each, state));
    // A term runs on into its definition: one that holds blocks stands above it.
    const isWide = terms.some(holdsBlocks);
    const form = isWide && !isLow({ type: 'root', children: terms }) ? ', loose: true' : '';
    const item = `(${names.join(' + ", " + ') || '[]'}, ${texts.join(' + parbreak() + ') || '[]'}${form})`;
    const last = printed.at(-1);
    if (last && !isWide && !last.isWide) last.items.push(item);
    else printed.push({ isWide, items: [item] });
  }
  return printed
    .map(({ isWide, items }) =>
      isWide
        ? items.map((item) => `wide-definition${item}`).join('; ')
        : `definitions(${items.map((item) => `terms.item${item}`).join(', ')})`,
    )
    .join('; ');
}

/** A definition list as key figures: each figure is a term, what it means its definition. */
export function keyFigures(node: Element, state: TypstState): string {
  const items = groups(node).map(({ terms, definitions }) => {
    const inner = (each: Element) => state.undivided(() => paragraph(each, state));
    return `(figure: ${terms.map(inner).join(' + ') || '[]'}, meaning: ${definitions.map(inner).join(' + ') || '[]'}),`;
  });
  return `(${items.join(' ')})`;
}

interface Group {
  terms: Element[];
  definitions: Element[];
}

function groups(node: Element): Group[] {
  const found: Group[] = [];
  const walk = (child: ElementContent) => {
    if (child.type !== 'element') return;
    if (child.tagName === 'div') child.children.forEach(walk);
    const last = found.at(-1);
    if (child.tagName === 'dt') {
      if (last && last.definitions.length === 0) last.terms.push(child);
      else found.push({ terms: [child], definitions: [] });
    } else if (child.tagName === 'dd') {
      if (last) last.definitions.push(child);
      else found.push({ terms: [], definitions: [child] });
    }
  };
  node.children.forEach(walk);
  return found;
}
