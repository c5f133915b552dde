import type { Edit } from '../../guide/text-edit.js';
import { type Conversion, type Line, linesOf, type PageContext, textOfLines } from './lines.js';
import { alerts } from './syntax/alerts.js';
import { attributeLists } from './syntax/attribute-lists.js';
import { colonBlocks } from './syntax/colon-blocks.js';
import { fencedDirectives } from './syntax/fenced-directives.js';
import { hiddenLines } from './syntax/hidden-lines.js';
import { includes } from './syntax/includes.js';
import { indentedBlocks } from './syntax/indented-blocks.js';
import { mdx } from './syntax/mdx.js';
import { pairedTags } from './syntax/paired-tags.js';
import { roles } from './syntax/roles.js';
import { templates } from './syntax/templates.js';

/** In this order: what stands for other lines first, what is within a line last. */
const conversions: readonly Conversion[] = [
  includes,
  indentedBlocks,
  alerts,
  pairedTags,
  templates,
  colonBlocks,
  fencedDirectives,
  attributeLists,
  roles,
];

/** What the tool of a book decides of its pages. */
export interface PageManner {
  /** Lines of Rust that begin with `# ` are hidden. */
  hiddenLines: boolean;
  /** The page is MDX. */
  mdx: boolean;
}

/**
 * The text of a page, without its front matter, in the syntax of guides.
 * @param edits made before, by offsets of the text.
 * @param first the line of the file on which the text begins.
 */
export function convertPage(
  text: string,
  edits: readonly Edit[],
  manner: PageManner,
  context: PageContext,
  first: number,
): string {
  const lines = linesOf(text, edits).map(
    ({ text: line, at }): Line => ({ text: line, at: at + first - 1 }),
  );
  const steps = [
    ...conversions,
    ...(manner.hiddenLines ? [hiddenLines] : []),
    ...(manner.mdx ? [mdx] : []),
  ];
  return textOfLines(steps.reduce<readonly Line[]>((done, step) => step(done, context), lines));
}
