import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(() => (tree: Root) => raw(tree) as Root)
  .freeze();

/** What any reader of CommonMark with GFM makes of a text: without directives or definition lists. */
export function readMarkdown(text: string): Root {
  return reader.runSync(reader.parse(text)) as Root;
}
