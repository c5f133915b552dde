import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct } from 'micromark-util-types';
import remarkDefinitionList from 'remark-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDefinitionList)
  .use(containerDirectives)
  .freeze();

/**
 * Parses CommonMark with GFM, footnotes, YAML front matter, definition lists and container
 * directives (`:::name`).
 */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
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
  data.micromarkExtensions.push({ flow: { [colon]: containers } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push([directiveFromMarkdown()]);
}
