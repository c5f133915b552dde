import type { Root } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { definitionHandlers } from './definition-handlers.js';
import { markdownOf } from './parse-markdown.js';
import { rawInParts } from './raw-in-parts.js';
import { attributes } from './transforms/attributes.js';
import { directives } from './transforms/directives.js';
import { indexMarks } from './transforms/index-marks.js';
import { tableCaptions } from './transforms/table-captions.js';
import { variablesAsText } from './transforms/variables.js';

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', handlers: definitionHandlers })
  .use(() => (tree: Root, file) => rawInParts(tree, { file }))
  .freeze();

/**
 * The HTML tree of a text: raw HTML parsed, nothing removed, nothing typeset. All positions are of the text.
 */
export function htmlAsWritten(source: Parameters<typeof markdownOf>[0]): Root {
  const tree = markdownOf(source);
  variablesAsText(tree);
  directives(tree, '');
  indexMarks(tree, '');
  attributes(tree);
  tableCaptions(tree);
  return toHtml.runSync(tree, new VFile(source.text)) as Root;
}
