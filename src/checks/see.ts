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

/** A chapter as rules see it: Markdown, prose and HTML as written, with positions, each made when asked for. */
export function seeChapter(source: ChapterSource, lang: Lang): CheckedChapter {
  return seen({ ...source, included: false }, lang);
}

/** A file that chapters include, seen as they are. */
export function seeInclude(source: IncludeSource, lang: Lang): CheckedChapter {
  return seen({ ...source, address: '', frontMatter: {}, part: undefined, included: true }, lang);
}

function seen(source: ChapterSource & { included: boolean }, lang: Lang): CheckedChapter {
  const markdown = once(() => markdownOf(source));
  const prose = once(() => proseOf(markdown(), source.text, lang));
  const html = once(() => htmlOf(markdownOf(source), source.text));
  return {
    ...source,
    get markdown() {
      return markdown();
    },
    get prose() {
      return prose();
    },
    get html() {
      return html();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function htmlOf(tree: Root, text: string): HtmlTree {
  directives(tree, '');
  attributes(tree);
  tableCaptions(tree);
  return toHtml.runSync(tree, new VFile(text)) as HtmlTree;
}
