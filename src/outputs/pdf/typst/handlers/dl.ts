import type { Element, ElementContent } from 'hast';
import { isLow } from '../heights.js';
import { holdsBlocks, mixed, paragraph } from '../mixed.js';
import type { TypstState } from '../state.js';

/** A definition list: each group of terms with its definitions. */
export function dl(node: Element, state: TypstState): string {
  const found: { isWide: boolean; items: string[] }[] = [];
  for (const { terms, definitions } of groups(node)) {
    const names = terms.map((term) => state.undivided(() => mixed(term, state)));
    const texts = definitions.map((each) => mixed(each, state));
    // A term runs on into its definition: one that holds blocks stands above it.
    const isWide = terms.some(holdsBlocks);
    const form = isWide && !isLow({ type: 'root', children: terms }) ? ', loose: true' : '';
    const item = `(${names.join(' + ", " + ') || '[]'}, ${texts.join(' + parbreak() + ') || '[]'}${form})`;
    const last = found.at(-1);
    if (last && !isWide && !last.isWide) last.items.push(item);
    else found.push({ isWide, items: [item] });
  }
  return found
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
