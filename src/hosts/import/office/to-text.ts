import type { Image, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Definition } from './definitions.js';

/** Blocks as the Markdown of guides: boxes and figures as directives, attributes of images behind them. */
export function toText(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      rule: '-',
      listItemIndent: 'one',
      handlers: { containerDirective, image, wordDefinition } as Options['handlers'],
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

/** The term on a line, each paragraph that defines it behind a colon. */
const wordDefinition: Handle = ({ term, said }: Definition, _, state, info) => {
  const line = state.containerPhrasing({ type: 'paragraph', children: term }, info);
  const blocks = said.map((block) =>
    state.indentLines(
      state.containerFlow({ type: 'root', children: [block] }, info),
      (text, index, isBlank) => (index === 0 ? ': ' : isBlank ? '' : '  ') + text,
    ),
  );
  return `${line}\n${blocks.join('\n\n')}`;
};

const image: Handle = (node: Image, parent, state, info) => {
  const isDecorative = (node.data as { isDecorative?: boolean } | undefined)?.isDecorative === true;
  return `${defaultHandlers.image(node, parent as never, state, info)}${isDecorative ? '{.decorative}' : ''}`;
};
