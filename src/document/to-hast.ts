import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type Lang, labelsOf } from '../guide/labels.js';
import { definitionHandlers } from './definition-handlers.js';
import { rawInParts } from './raw-in-parts.js';
import { sanitizeSchema } from './sanitize-schema.js';
import { characters } from './transforms/characters.js';
import { noteIds } from './transforms/note-ids.js';
import { quotations } from './transforms/quotations.js';
import { structure } from './transforms/structure.js';
import { unreachable } from './transforms/unreachable.js';

function pipeline(lang: Lang) {
  const labels = labelsOf(lang);
  return (
    unified()
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: '',
        footnoteLabel: labels.footnotes,
        footnoteLabelTagName: 'p',
        footnoteLabelProperties: { className: ['guide-footnotes__title'] },
        footnoteBackLabel: labels.footnoteBack,
        footnoteBackContent: '↑',
        handlers: definitionHandlers,
      })
      .use(() => (tree: Root, file) => rawInParts(tree, { file }))
      .use(() => noteIds)
      .use(() => characters)
      .use(() => unreachable)
      .use(rehypeSanitize, sanitizeSchema)
      .use(() => structure)
      // While lines are still known.
      .use(() => quotations)
      .use(rehypeMinifyWhitespace)
      .freeze()
  );
}

const pipelines = { fr: pipeline('fr'), en: pipeline('en') };

/** Markdown tree → HTML tree: raw HTML parsed, sanitised, insignificant white space removed. */
export function toHast(tree: MarkdownRoot, lang: Lang): Root {
  return pipelines[lang].runSync(tree) as Root;
}
