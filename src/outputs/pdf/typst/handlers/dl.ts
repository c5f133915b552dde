import type { Element, ElementContent } from 'hast';
import { inItsLanguage } from '../language.js';
import { block, type TypstState } from '../state.js';

/** A definition list: each group of terms with its definitions. */
export function dl(node: Element, state: TypstState): string {
  const items = groups(node).map(({ terms, definitions }) => {
    const names = terms.map((term) =>
      inItsLanguage(term, block([state.anchor(term), ...term.children.map(state.one)])),
    );
    const texts = definitions.map((each) =>
      inItsLanguage(each, block([state.anchor(each), ...each.children.map(state.one)])),
    );
    return `terms.item(${names.join(' + ", " + ') || '[]'}, ${texts.join(' + parbreak() + ') || '[]'})`;
  });
  return items.length === 0 ? '' : `definitions(${items.join(', ')})`;
}

/** A definition list as key figures: each figure is a term, what it means its definition. */
export function keyFigures(node: Element, state: TypstState): string {
  const items = groups(node).map(({ terms, definitions }) => {
    const inner = (each: Element) => inItsLanguage(each, block(each.children.map(state.one)));
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
