import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { literal } from '../escape.js';
import { hasClass, labelOf, type TypstState } from '../state.js';

/** A link: into the guide with its page, to the web, or none at all for an anchor without `href`. */
export function a(node: Element, state: TypstState): string {
  if (node.properties.dataFootnoteBackref !== undefined) return '';
  const content = state.all(node);
  if (state.isRepeated()) return content;
  const anchor = state.anchor(node);
  const before = anchor === '' ? '' : `${anchor}; `;
  const target = node.data?.target;
  if (target) {
    const label = literal(labelOf(target));
    if (hasClass(node, 'guide-acronym')) return `${before}term-link(${label}, ${content})`;
    const form = node.data?.parenthetical ? 'comma' : 'parentheses';
    return `${before}guide-link(${label}, ${content}, ${literal(form)})`;
  }
  const href = textProperty(node, 'href');
  return `${before}${href === undefined || href === '' || content === '[]' ? content : `web-link(${literal(href)}, ${content})`}`;
}
