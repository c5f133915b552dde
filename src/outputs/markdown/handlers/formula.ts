import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Options } from 'mdast-util-to-markdown';
import { textProperty } from '../../../document/data.js';
import { elementIn } from '../../../document/shape.js';
import type { MarkdownHandler } from './context.js';
import { anchorOf } from './heading.js';

/** A formula between its dollars, as GitHub and Pandoc read it; other code as Markdown has it. */
export const code: MarkdownHandler = () => (state, node, parent) => {
  const formula = node.data?.formula;
  if (!formula) return (defaultHandlers.code as Handle)(state, node, parent);
  const dollars = formula.isDisplay ? '$$' : '$';
  return inlineMath(`${dollars}${formula.tex}${dollars}`);
};

/** What stands in a line as it is written, nothing of it escaped: a node of `mdast-util-math`. */
function inlineMath(value: string) {
  return { type: 'inlineMath', value } as never;
}

/** Prints these nodes; a dollar of the text that readers would take for the beginning of a formula is escaped. */
export const mathToMarkdown: Options = {
  unsafe: [{ character: '$', after: '\\S', inConstruct: 'phrasing' }],
  handlers: { inlineMath: ({ value }: { value: string }) => value } as Options['handlers'],
};

/** A formula on lines of its own; other blocks of code as Markdown has them. */
export const pre: MarkdownHandler = (context) => (state, node, parent) => {
  const formula = elementIn(node)?.data?.formula;
  if (!formula) return (defaultHandlers.pre as Handle)(state, node, parent);
  const anchor = anchorOf(textProperty(node, 'id'), context);
  return [
    ...(anchor ? [{ type: 'paragraph' as const, children: [anchor] }] : []),
    { type: 'html', value: `$$\n${formula.tex}\n$$` },
  ];
};
