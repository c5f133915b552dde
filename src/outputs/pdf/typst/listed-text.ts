import type { Element, ElementContent } from 'hast';
import { hasClass } from '../../../document/shape.js';
import { titleText } from '../../../document/title-text.js';

/** A caption as it stands in the list of figures or tables: its first sentence, without credit and notes. */
export function listedText(caption: Element | undefined): string {
  const text = titleText(...(caption?.children ?? []).filter(isKept));
  return text.replace(/\s+/g, ' ').replace(/^(.+?\p{Ll})\.(?: \p{Lu}.*)?$/u, '$1');
}

function isKept(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  return !hasClass(node, 'guide-credit');
}
