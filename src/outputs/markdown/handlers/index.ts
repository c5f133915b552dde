import type { Handle } from 'hast-util-to-mdast';
import { anchored } from './anchored.js';
import type { MarkdownContext, MarkdownHandler } from './context.js';
import { div } from './div.js';
import { dl } from './dl.js';
import { figure } from './figure.js';
import { code, pre } from './formula.js';
import { heading } from './heading.js';
import { image } from './image.js';
import { link } from './link.js';
import { section, small, sup } from './notes.js';
import { span } from './span.js';
import { table } from './table.js';

export { mathToMarkdown } from './formula.js';

const handlers: Readonly<Record<string, MarkdownHandler>> = {
  a: link,
  aside: div,
  blockquote: anchored('blockquote'),
  code,
  div,
  dl,
  figure,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  li: anchored('li'),
  ol: anchored('ol'),
  p: anchored('p'),
  pre,
  section,
  span,
  sub: small('sub'),
  sup,
  table,
  ul: anchored('ul'),
};

/** The elements that Markdown says otherwise than `hast-util-to-mdast` does by itself. */
export function markdownHandlers(context: MarkdownContext): Record<string, Handle> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, handler(context)]),
  );
}
