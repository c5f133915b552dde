import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct } from 'micromark-util-types';
import remarkDefinitionList from 'remark-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { copyOf } from '../base/cache/copy-of.js';
import { includeConstruct, includeFromMarkdown } from './include-syntax.js';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDefinitionList)
  .use(containerDirectives)
  .freeze();

/**
 * Parses CommonMark with GFM, footnotes, YAML front matter, definition lists, container directives
 * (`:::name`) and includes (`:::include{file=…}`).
 */
function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

const parsed = new WeakMap<{ text: string }, Root>();

/** The tree of a chapter or an included file, parsed once however often it is asked for: each caller may change its own copy. */
export function markdownOf(source: { text: string }): Root {
  const tree = parsed.get(source) ?? parseMarkdown(source.text);
  parsed.set(source, tree);
  return copyOf(tree);
}

/** Only containers are live: `mot:mot`, `:x` and `::x` stay the text they are. */
function containerDirectives(this: Processor): void {
  const data = this.data();
  const colon = 58;
  const constructs = directive().flow?.[colon];
  const containers = (Array.isArray(constructs) ? constructs : [constructs]).filter(
    (construct): construct is Construct => construct?.concrete === true,
  );
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ flow: { [colon]: [includeConstruct, ...containers] } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push([directiveFromMarkdown(), includeFromMarkdown]);
}
