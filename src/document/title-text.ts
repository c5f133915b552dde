import type { Element, Nodes } from 'hast';
import { textProperty } from './data.js';
import { isApart } from './elements.js';
import { referencePlaceholder } from './link-target.js';
import { isNoteCall } from './notes.js';

/**
 * The plain text of a title, caption or term, wherever one is needed: contents, bookmarks, running headers,
 * search, anchors. It has the words of links and code and the alternatives of images, but no calls of notes.
 * Breaks and line ends are spaces; those that don't break stay.
 */
export function titleText(...nodes: readonly Nodes[]): string {
  return nodes
    .map(said)
    .join('')
    .replaceAll(referencePlaceholder, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}

/** True where a title says anything: nothing invisible, no break, no image without an alternative. */
export function hasWords(...nodes: readonly Nodes[]): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(titleText(...nodes));
}

function said(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(said).join('');
  if (node.type !== 'element' || isNoteCall(node)) return '';
  if (node.tagName === 'img') return textProperty(node, 'alt') ?? '';
  const text = node.children.map(said).join('');
  if (isApart(node)) return ` ${text} `;
  return text === '' ? labelOf(node) : text;
}

/** An icon, an empty `span`, stands for its label. */
function labelOf(node: Element): string {
  return node.tagName === 'span' ? (textProperty(node, 'ariaLabel') ?? '') : '';
}
