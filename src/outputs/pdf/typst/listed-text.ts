import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf } from '../../../document/data.js';

/** A caption as it stands in the list of figures or tables: its first sentence, without credit and notes. */
export function listedText(caption: Element | undefined): string {
  const text = (caption?.children ?? []).filter(isKept).map(plain).join('').trim();
  return text.replace(/\s+/g, ' ').replace(/^(.+?\p{Ll})\.(?: \p{Lu}.*)?$/u, '$1');
}

function isKept(node: ElementContent): boolean {
  if (node.type !== 'element') return true;
  return node.tagName !== 'sup' && !classesOf(node).includes('guide-credit');
}

function plain(node: ElementContent): string {
  return node.type === 'comment' ? '' : textOf(node);
}
