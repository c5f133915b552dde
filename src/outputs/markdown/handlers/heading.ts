import { defaultHandlers } from 'hast-util-to-mdast';
import type { Html } from 'mdast';
import { textProperty } from '../../../document/data.js';
import type { MarkdownContext, MarkdownHandler } from './context.js';

/** A heading, with an anchor where a link leads to it. */
export const heading: MarkdownHandler = (context) => (state, node) => {
  const made = defaultHandlers.h2(state, node);
  const anchor = anchorOf(textProperty(node, 'id'), context);
  if (anchor) made.children.unshift(anchor);
  return made;
};

/** What a link can lead to: an empty element of HTML, as CommonMark has no anchors. */
export function anchorOf(id: string | undefined, { targeted }: MarkdownContext): Html | undefined {
  if (id === undefined || !targeted.has(id)) return undefined;
  return {
    type: 'html',
    value: `<a id="${id.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>`,
  };
}
