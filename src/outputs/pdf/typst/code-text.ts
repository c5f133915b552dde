import type { Nodes } from 'hast';

/** The text of code, with its line breaks. */
export function codeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(codeText).join('');
}
