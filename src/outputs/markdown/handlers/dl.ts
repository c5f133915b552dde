import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { textProperty } from '../../../document/data.js';
import { elementsIn, hasClass, isElement } from '../../../document/shape.js';
import type { MarkdownContext, MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A definition list, which GFM lacks: items that begin with their term in bold. A key figure reads on from it. */
export const dl: MarkdownHandler = (context) => (state, node, parent) => {
  const isFigures = isElement(parent) && hasClass(parent, 'guide-box--chiffres');
  const between = isFigures ? ' ' : `${context.labels.colon} `;
  const parts = [node, ...elementsIn(node, 'div')].flatMap((each) => elementsIn(each, 'dt', 'dd'));
  const items: ListItem[] = [];
  for (const part of parts) {
    const last = items.at(-1);
    if (part.tagName === 'dt' || !last) items.push(itemOf(part, state, context));
    else define(last, part, state, between);
  }
  return { type: 'list', ordered: false, spread: false, children: items } satisfies List;
};

function itemOf(term: Element, state: State, context: MarkdownContext): ListItem {
  const anchor = anchorOf(textProperty(term, 'id'), context);
  const name: PhrasingContent = {
    type: 'strong',
    children: state.all(term) as PhrasingContent[],
  };
  const children: PhrasingContent[] = anchor ? [anchor, name] : [name];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
}

/** The first definition goes on from its term, others are paragraphs of their own. */
function define(item: ListItem, definition: Element, state: State, between: string): void {
  const blocks = state.toFlow(state.all(definition)) as BlockContent[];
  const [term] = item.children as [Paragraph];
  const [first] = blocks;
  if (item.children.length > 1 || term.children.length > 2 || first?.type !== 'paragraph') {
    item.children.push(...blocks);
    return;
  }
  term.children.push({ type: 'text', value: between }, ...first.children);
  item.children.push(...blocks.slice(1));
}
