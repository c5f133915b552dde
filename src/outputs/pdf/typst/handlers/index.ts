import type { Element } from 'hast';
import type { TypstState } from '../state.js';
import { a } from './a.js';
import { abbr } from './abbr.js';
import { blockquote } from './blockquote.js';
import { br } from './br.js';
import { code } from './code.js';
import { details } from './details.js';
import { div } from './div.js';
import { dl } from './dl.js';
import { figure } from './figure.js';
import { heading } from './heading.js';
import { hr } from './hr.js';
import { img } from './img.js';
import { inline, lined } from './inline.js';
import { input } from './input.js';
import { list } from './list.js';
import { nav } from './nav.js';
import { p } from './p.js';
import { pre } from './pre.js';
import { q } from './q.js';
import { section } from './section.js';
import { span } from './span.js';
import { summary } from './summary.js';
import { sup } from './sup.js';
import { table } from './table.js';

/** Prints an element as a Typst code statement; '' for nothing. */
export type Handler = (node: Element, state: TypstState) => string;
export type Handlers = Readonly<Record<string, Handler>>;

/** Every element that the PDF can show. */
export const handlers: Handlers = {
  a,
  abbr,
  aside: div,
  b: inline('strong'),
  blockquote,
  br,
  cite: inline('emph'),
  code,
  del: lined('strike'),
  details,
  dfn: inline('emph'),
  div,
  dl,
  em: inline('emph'),
  figure,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  hr,
  i: inline('emph'),
  img,
  input,
  ins: lined('underline'),
  kbd: code,
  mark: inline('highlight'),
  nav,
  ol: list,
  p,
  pre,
  q,
  s: lined('strike'),
  samp: code,
  section,
  small: inline('small'),
  span,
  strong: inline('strong'),
  sub: inline('sub'),
  summary,
  sup,
  table,
  time: span,
  u: lined('underline'),
  ul: list,
  var: inline('emph'),
};
