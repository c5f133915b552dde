import type { Root as HtmlTree } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { defListHastHandlers } from 'remark-definition-list';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { markdownOf } from '../document/parse-markdown.js';
import { attributes } from '../document/transforms/attributes.js';
import { directives } from '../document/transforms/directives.js';
import { tableCaptions } from '../document/transforms/table-captions.js';
import type { ChapterSource } from '../guide/guide.js';
import type { IncludeSource } from '../guide/includes.js';
import type { Lang } from '../guide/labels.js';
import { proseOf } from './prose.js';
import type { CheckedChapter } from './rule.js';

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', handlers: defListHastHandlers })
  .use(rehypeRaw)
  .freeze();

/** A chapter as rules see it: Markdown, prose and HTML as written, with positions. */
export function seeChapter(source: ChapterSource, lang: Lang): CheckedChapter {
  return { ...source, ...seen(source, lang), included: false };
}

/** A file that chapters include, seen as they are. */
export function seeInclude(source: IncludeSource, lang: Lang): CheckedChapter {
  const asChapter = { address: '', frontMatter: {}, part: undefined };
  return { ...source, ...asChapter, ...seen(source, lang), included: true };
}

function seen(source: IncludeSource, lang: Lang) {
  const markdown = markdownOf(source);
  const prose = proseOf(markdown, source.text, lang);
  return { markdown, prose, html: htmlOf(markdownOf(source), source.text) };
}

function htmlOf(tree: Root, text: string): HtmlTree {
  directives(tree, '');
  attributes(tree);
  tableCaptions(tree);
  return toHtml.runSync(tree, new VFile(text)) as HtmlTree;
}
