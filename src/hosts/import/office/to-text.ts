import type { Image, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';

/** Blocks as the Markdown of guides: boxes and figures as directives, attributes of images behind them. */
export function toText(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      handlers: { containerDirective, image },
      extensions: [gfmToMarkdown({ tablePipeAlign: false }), guideSyntax],
    },
  );
}

/** What guides read and CommonMark does not: containers at the start of a line, formulas between dollars. */
const guideSyntax = {
  unsafe: [
    { character: ':', before: '::', atBreak: true },
    { character: '$', inConstruct: 'phrasing' as const },
  ],
};

const containerDirective: Handle = (node: ContainerDirective, _, state, info) => {
  const id = node.attributes?.id;
  const exit = state.enter('containerDirective' as never);
  const content = state.containerFlow(node, info);
  exit();
  return `:::${node.name}${id ? `{#${id}}` : ''}\n${content}\n:::`;
};

const image: Handle = (node: Image, parent, state, info) => {
  const isDecorative = (node.data as { isDecorative?: boolean } | undefined)?.isDecorative === true;
  return `${defaultHandlers.image(node, parent as never, state, info)}${isDecorative ? '{.decorative}' : ''}`;
};
