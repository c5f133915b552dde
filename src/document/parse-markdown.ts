import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Construct, Extension } from 'micromark-util-types';
import remarkDefinitionList from 'remark-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { copyOf } from '../base/cache/copy-of.js';
import { citationSyntax, citationsFromMarkdown } from './citing/citation-syntax.js';
import { formulasFromMarkdown } from './formula-from-markdown.js';
import { formulas } from './formula-syntax.js';
import { includeConstruct, includeFromMarkdown } from './include-syntax.js';
import { indexSyntax } from './index-syntax.js';
import { inlineMarks, inlineMarksFromMarkdown } from './inline-marks.js';

const base = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDefinitionList)
  .use(containerDirectives)
  .use(indexMarked)
  .freeze();

/** By what is live in a text. */
const parsers = new Map<string, ReturnType<typeof newParser>>();

function newParser({ inlineMarks, math, citations }: Live) {
  const parser = base().use(remarkGfm, { singleTilde: !inlineMarks });
  if (inlineMarks) parser.use(marks);
  if (math) parser.use(mathematics);
  if (citations) parser.use(citing);
  return parser.freeze();
}

function parserOf(live: Live) {
  const name = JSON.stringify(Object.values(live));
  const parser = parsers.get(name) ?? newParser(live);
  parsers.set(name, parser);
  return parser;
}

/** What is live in a text besides what is in every one. */
interface Live {
  inlineMarks: boolean;
  math: boolean;
  citations: boolean;
}

/** A text as its author wrote it. */
interface Source {
  text: string;
  /** Whether `==marked==`, `H~2~O` and `x^2^` are live in it. */
  inlineMarks?: boolean | undefined;
  /** False where `$x^2$` is the text that it is; else it is a formula. */
  math?: boolean | undefined;
  /** Whether `[@key, p. 12]` and `@key` cite the works of a library. */
  citations?: boolean | undefined;
}

/**
 * Parses CommonMark with GFM, footnotes, YAML front matter, definition lists, container directives
 * (`:::name`), marks of the index (`:index[term]`), includes (`:::include{file=…}`), formulas and, where the source says so, inline marks and citations.
 */
function parseMarkdown({
  text,
  inlineMarks = false,
  math = true,
  citations = false,
}: Source): Root {
  return parserOf({ inlineMarks, math, citations }).parse(text);
}

const parsed = new WeakMap<Source, Root>();

/** The tree of a chapter or an included file, parsed once however often it is asked for: each caller may change its own copy. */
export function markdownOf(source: Source): Root {
  const tree = parsed.get(source) ?? parseMarkdown(source);
  parsed.set(source, tree);
  return copyOf(tree);
}

/** Of directives, containers are live, and marks of the index: `mot:mot`, `:x` and `::x` stay the text they are. */
function containerDirectives(this: Processor): void {
  const colon = 58;
  const constructs = directive().flow?.[colon];
  const containers = (Array.isArray(constructs) ? constructs : [constructs]).filter(
    (construct): construct is Construct => construct?.concrete === true,
  );
  const live = { flow: { [colon]: [includeConstruct, ...containers] } };
  reads(this, live, [directiveFromMarkdown(), includeFromMarkdown]);
}

function indexMarked(this: Processor): void {
  reads(this, indexSyntax(), []);
}

function marks(this: Processor): void {
  reads(this, inlineMarks(), [inlineMarksFromMarkdown]);
}

function mathematics(this: Processor): void {
  reads(this, formulas(), [formulasFromMarkdown]);
}

function citing(this: Processor): void {
  reads(this, citationSyntax(), [citationsFromMarkdown]);
}

/** Has a parser read a further syntax: how it is told in a text, and the nodes that are made of it. */
function reads(parser: Processor, syntax: Extension, nodes: FromMarkdownExtension[]): void {
  const data = parser.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(nodes);
}
