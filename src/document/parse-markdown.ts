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
import { formulasFromMarkdown } from './formula-from-markdown.js';
import { formulas } from './formula-syntax.js';
import { includeConstruct, includeFromMarkdown } from './include-syntax.js';
import { inlineMarks, inlineMarksFromMarkdown } from './inline-marks.js';

const base = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDefinitionList)
  .use(containerDirectives)
  .freeze();

/** By what is live in a text. */
const parsers = {
  plain: base().use(remarkGfm).freeze(),
  math: base().use(remarkGfm).use(mathematics).freeze(),
  marks: base().use(remarkGfm, { singleTilde: false }).use(marks).freeze(),
  marksAndMath: base().use(remarkGfm, { singleTilde: false }).use(marks).use(mathematics).freeze(),
};

/** A text as its author wrote it. */
interface Source {
  text: string;
  /** Whether `==marked==`, `H~2~O` and `x^2^` are live in it. */
  inlineMarks?: boolean | undefined;
  /** False where `$x^2$` is the text that it is; else it is a formula. */
  math?: boolean | undefined;
}

/**
 * Parses CommonMark with GFM, footnotes, YAML front matter, definition lists, container directives
 * (`:::name`), includes (`:::include{file=…}`), formulas and, where the source says so, inline marks.
 */
function parseMarkdown({ text, inlineMarks = false, math = true }: Source): Root {
  if (inlineMarks) return (math ? parsers.marksAndMath : parsers.marks).parse(text);
  return (math ? parsers.math : parsers.plain).parse(text);
}

const parsed = new WeakMap<Source, Root>();

/** The tree of a chapter or an included file, parsed once however often it is asked for: each caller may change its own copy. */
export function markdownOf(source: Source): Root {
  const tree = parsed.get(source) ?? parseMarkdown(source);
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

function marks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(inlineMarks());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(inlineMarksFromMarkdown);
}

function mathematics(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(formulas());
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(formulasFromMarkdown);
}
