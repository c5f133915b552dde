import { basename } from 'node:path';
import type { ChapterSource } from '../guide/guide.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import type { Diagnostic } from '../report/diagnostic.js';
import type { Chapter } from './book.js';
import { markdownOf } from './parse-markdown.js';
import { toHast } from './to-hast.js';
import { attributes } from './transforms/attributes.js';
import { boxes } from './transforms/boxes.js';
import { directives } from './transforms/directives.js';
import { headings } from './transforms/headings.js';
import { included } from './transforms/included.js';
import { type IncludeContext, includes } from './transforms/includes.js';
import { keepWithNext } from './transforms/keep-with-next.js';
import { parentheses } from './transforms/parentheses.js';
import { references } from './transforms/references.js';
import { tableCaptions } from './transforms/table-captions.js';
import { tables } from './transforms/tables.js';
import { typeset, typography } from './transforms/typography.js';

/** A chapter on its own: what other chapters decide (links, numbers, acronyms) is still open. */
export type ParsedChapter = Omit<Chapter, 'number'>;

/**
 * Markdown → the chapter's tree. It depends on the chapter and the files that it includes alone.
 */
export function parseChapter(
  source: ChapterSource,
  lang: Lang,
  context: IncludeContext,
): { chapter: ParsedChapter; diagnostics: Diagnostic[] } {
  const markdown = markdownOf(source);
  const { frontMatter, path, address, part } = source;
  const diagnostics = directives(markdown, context.shown(path));
  diagnostics.push(...includes(markdown, path, context));
  attributes(markdown);
  tableCaptions(markdown);
  references(markdown);
  const tree = toHast(markdown, lang);
  included(tree, path, context.shown);
  tables(tree);
  boxes(tree, labelsOf(lang));
  const { title: given, numbered = false, description, image, landscape = false } = frontMatter;
  typography(tree, lang);
  parentheses(tree);
  keepWithNext(tree);
  const outline = headings(tree, { hasTitle: given !== undefined, numbered });
  const title = given ?? outline.title ?? basename(path, '.md');
  return {
    chapter: {
      path,
      address,
      title: typeset(title, lang),
      description: description && typeset(description, lang),
      image,
      landscape,
      part,
      headings: outline.headings,
      tree,
    },
    diagnostics,
  };
}
