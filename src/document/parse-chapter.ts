import { basename } from 'node:path';
import type { Element, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { type Diagnostic, exitCodes, GuideError } from '../base/report/diagnostic.js';
import type { ChapterSource } from '../guide/guide.js';
import { type Lang, labelsOf } from '../guide/labels.js';
import type { Chapter, Heading } from './book.js';
import { filledMarkdown } from './filled-markdown.js';
import { variableValues } from './parse-markdown.js';
import { titleText } from './title-text.js';
import { toHast } from './to-hast.js';
import { attributes } from './transforms/attributes.js';
import { boxes } from './transforms/boxes.js';
import { clauseTitles } from './transforms/clause-titles.js';
import { diagrams } from './transforms/diagrams.js';
import { direction } from './transforms/direction.js';
import { directives } from './transforms/directives.js';
import { examples } from './transforms/examples.js';
import { headings } from './transforms/headings.js';
import { included } from './transforms/included.js';
import { type IncludeContext, includes } from './transforms/includes.js';
import { indexMarks } from './transforms/index-marks.js';
import { keepWithNext } from './transforms/keep-with-next.js';
import { lineBlocks } from './transforms/line-blocks.js';
import { namesOfNothing } from './transforms/names-of-nothing.js';
import { notTranslated } from './transforms/not-translated.js';
import { parentheses } from './transforms/parentheses.js';
import { rawHtml } from './transforms/raw-html.js';
import { references } from './transforms/references.js';
import { tableCaptions } from './transforms/table-captions.js';
import { tables } from './transforms/tables.js';
import { typeset, typography } from './transforms/typography.js';
import { bottomless, unprintable } from './unprintable.js';
import { filledPlain } from './variable-values.js';

/** A chapter on its own: what other chapters decide (links, numbers, acronyms) is still open. */
export type ParsedChapter = Omit<Chapter, 'number' | 'heading'> & {
  /** The heading that is the title, which is not in the tree. */
  heading: Element | undefined;
};

/** What a chapter's tree depends on besides its text. */
interface ChapterContext extends IncludeContext {
  /** The headings of the chapter that it translates. */
  outline?: readonly Heading[] | undefined;
  /** Puts in the summaries of consultations; undefined for a chapter without one. */
  sumUp?: ((tree: Root, lang: Lang, file: string) => Diagnostic[]) | undefined;
}

/**
 * Markdown → the chapter's tree. It depends on the chapter and the files that it includes alone.
 * @param lang of the guide.
 */
export function parseChapter(
  source: ChapterSource,
  lang: Lang,
  context: ChapterContext,
): { chapter: ParsedChapter; diagnostics: Diagnostic[] } {
  const markdown = filledMarkdown(source);
  const { frontMatter, path, address, part, original } = source;
  const own = source.lang ?? lang;
  const file = context.shown(path);
  const diagnostics = directives(markdown, file);
  diagnostics.push(...includes(markdown, path, context));
  diagnostics.push(...indexMarks(markdown, file));
  lineBlocks(markdown);
  diagnostics.push(...examples(markdown, source.text, file));
  rawHtml(markdown);
  attributes(markdown);
  diagrams(markdown);
  tableCaptions(markdown);
  references(markdown);
  const tree = printableTree(markdown, own, file);
  included(tree, path, context.shown);
  tables(tree);
  boxes(tree, labelsOf(own));
  direction(tree);
  const { numbered = false, image, landscape = false } = frontMatter;
  const [given, description] = [frontMatter.title, frontMatter.description].map(
    (text) => text && filledPlain(text, variableValues(source)),
  );
  typography(tree, own);
  parentheses(tree);
  diagnostics.push(...(context.sumUp?.(tree, own, file) ?? []));
  keepWithNext(tree);
  const outline = headings(tree, {
    hasTitle: given !== undefined,
    numbered: numbered ? (part === undefined ? 'figures' : 'letters') : undefined,
    original: context.outline,
  });
  clauseTitles(tree);
  namesOfNothing(tree, outline.title, source.text);
  if (own !== lang) notTranslated(tree, own, lang);
  const written = outline.title && titleText(outline.title);
  const title = given ?? (written || basename(path, '.md'));
  return {
    chapter: {
      path,
      address,
      title: typeset(title, own),
      heading: outline.title,
      description: description && typeset(description, own),
      image,
      landscape,
      part,
      headings: outline.headings,
      tree,
      ...(original === undefined ? {} : { original }),
      ...(own === lang ? {} : { lang: own }),
    },
    diagnostics,
  };
}

/** @throws GuideError (exit 1) for a tree that no printer could follow or set. */
function printableTree(markdown: MarkdownRoot, lang: Lang, file: string): Root {
  try {
    const tree = toHast(markdown, lang);
    const found = unprintable(tree, file);
    if (!found) return tree;
    throw new GuideError(found, exitCodes.findings);
  } catch (error) {
    // Raw HTML is parsed by functions that call themselves.
    if (!(error instanceof RangeError)) throw error;
    throw new GuideError(bottomless(file), exitCodes.findings);
  }
}
