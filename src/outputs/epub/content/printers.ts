import { cell } from '../../content/cell.js';
import { checkbox } from '../../content/checkbox.js';
import { clause } from '../../content/clause.js';
import { formula, formulaBlock } from '../../content/formula.js';
import { heading } from '../../content/heading.js';
import { nav } from '../../content/nav.js';
import { span } from '../../content/span.js';
import type { EpubPrinter } from './context.js';
import { glossaryDefinition, glossaryTerm } from './glossary.js';
import { image } from './image.js';
import { link } from './link.js';
import { notes } from './notes.js';
import { table } from './table.js';

/** The elements that an EPUB says otherwise than the chapter's tree. */
export const epubPrinters: Readonly<Record<string, EpubPrinter>> = {
  a: link,
  code: formula,
  dd: glossaryDefinition,
  div: clause,
  dt: glossaryTerm,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  input: checkbox,
  nav,
  pre: (node) => formulaBlock(node) ?? node,
  section: notes,
  span,
  table,
  td: cell,
  th: cell,
};
