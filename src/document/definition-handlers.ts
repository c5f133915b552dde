import type { Paragraph } from 'mdast';
import { defListHastHandlers } from 'remark-definition-list';

const { defListDescription } = defListHastHandlers;

/** Definition lists → `dl`: a definition of several paragraphs keeps them, where the package makes one of them. */
export const definitionHandlers: typeof defListHastHandlers = {
  ...defListHastHandlers,
  defListDescription: (state, node, parent) => {
    const paragraphs = (node.children as Paragraph[]).filter(({ type }) => type === 'paragraph');
    const spread = node.spread || paragraphs.length > 1;
    return defListDescription(state, { ...node, spread }, parent);
  },
};
