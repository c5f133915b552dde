import type { Nodes } from 'hast';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { splitAtBlanks } from '../../document/blanks.js';
import { textProperty } from '../../document/data.js';
import { isNoteCall } from '../../document/notes.js';

/** The text styles of elements in a line. */
const styles: Readonly<Record<string, string>> = {
  b: 'Strong',
  strong: 'Strong',
  em: 'Emphasis',
  i: 'Emphasis',
  cite: 'Emphasis',
  del: 'Deleted',
  s: 'Deleted',
  sub: 'Subscript',
  sup: 'Superscript',
  u: 'Underlined',
  code: 'Source',
  kbd: 'Source',
  samp: 'Source',
};

/**
 * Text of a clause in a line. A blank is an input field, which prints what it says until it is filled in; links within the guide are
 * plain text: they lead nowhere in another document.
 */
export function odtRuns(nodes: readonly Nodes[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return splitAtBlanks(node.value).map(piece);
    if (node.type !== 'element' || isNoteCall(node)) return [];
    if (node.tagName === 'br') return [x('text:line-break')];
    if (node.tagName === 'img') return [{ type: 'text', value: textProperty(node, 'alt') ?? '' }];
    const children = odtRuns(node.children as Nodes[]);
    const href = node.data?.attachment?.web ?? textProperty(node, 'href') ?? '';
    if (node.tagName === 'a' && /^https?:/.test(href))
      return [x('text:a', { 'xlink:type': 'simple', 'xlink:href': href }, children)];
    const style = styles[node.tagName];
    return style ? [x('text:span', { 'text:style-name': style }, children)] : children;
  });
}

function piece({ text, isBlank }: { text: string; isBlank: boolean }): ElementContent {
  if (!isBlank) return { type: 'text', value: text };
  return x('text:text-input', { 'text:description': text.slice(1, -1) }, text);
}
