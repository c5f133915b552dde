import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const naming = ['ariaDescribedBy', 'ariaLabelledBy', 'headers', 'htmlFor'];
const written = /\s(?:aria-(?:describedby|labelledby)|headers|for)\s*=/i;

/**
 * Takes out of what names other elements of its page the ids that none of them has, as browsers do: books may not
 * hold them.
 * @param title the heading of the page, which is not in the tree.
 * @param text the source: most have no such names.
 */
export function namesOfNothing(tree: Root, title: Element | undefined, text: string): void {
  if (!written.test(text)) return;
  const ids = new Set<unknown>([title?.properties.id]);
  visit(tree, 'element', ({ properties }) => void ids.add(properties.id));
  visit(tree, 'element', ({ properties }) => {
    for (const name of naming) {
      const named = [properties[name] ?? []].flat().flatMap((each) => String(each).split(/\s+/));
      const known = named.filter((id) => ids.has(id));
      if (known.length > 0) properties[name] = known;
      else delete properties[name];
    }
  });
}
