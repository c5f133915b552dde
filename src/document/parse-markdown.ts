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
import { type Live, liveIn } from '../guide/live.js';
import { citationSyntax, citationsFromMarkdown } from './citing/citation-syntax.js';
import { shownIn } from './editions.js';
import { formulasFromMarkdown } from './formula-from-markdown.js';
import { formulas } from './formula-syntax.js';
import { includeConstruct, includeFromMarkdown } from './include-syntax.js';
import { indexSyntax } from './index-syntax.js';
import { inlineMarks, inlineMarksFromMarkdown } from './inline-marks.js';
import { passageSyntax } from './passage-syntax.js';
import { variableSyntax, variablesFromMarkdown } from './variable-syntax.js';
import { type VariableValues, variableValue } from './variable-values.js';

const base = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDefinitionList)
  .use(containerDirectives)
  .use(indexMarked)
  .freeze();

/** By what is live in a text. */
const parsers = new Map<string, ReturnType<typeof newParser>>();

function newParser({ inlineMarks, math, citations, variables, edition }: Live) {
  const parser = base().use(remarkGfm, { singleTilde: !inlineMarks });
  if (inlineMarks) parser.use(marks);
  if (math !== false) parser.use(mathematics);
  if (citations) parser.use(citing);
  if (edition) parser.use(passages);
  if (variables) parser.use(naming, variableValues({ inlineMarks, math, citations, variables }));
  return parser.freeze();
}

function parserOf(live: Live) {
  const name = JSON.stringify(live);
  const parser = parsers.get(name) ?? newParser(live);
  parsers.set(name, parser);
  return parser;
}

/** A text as its author wrote it, with what is live in it. */
interface Source extends Live {
  text: string;
}

/**
 * Parses CommonMark with GFM, footnotes, YAML front matter, definition lists, container directives
 * (`:::name`), marks of the index (`:index[term]`), includes (`:::include{file=…}`), formulas and, where the source says so,
 * inline marks, citations and variables (`{name}`).
 */
export function parseMarkdown(source: Source): Root {
  return parserOf(liveIn(source)).parse(source.text);
}

const valuesOf = new WeakMap<object, VariableValues>();

/** What stands for each `{name}` of a text. A value is inline Markdown, in which no name stands for anything. */
export function variableValues({ variables = {}, ...live }: Live): VariableValues {
  const known = valuesOf.get(variables);
  if (known) return known;
  const parser = parserOf(liveIn(live));
  const values = new Map(
    Object.entries(variables).map(([name, text]) => [
      name,
      variableValue(text, parser.parse(text)),
    ]),
  );
  valuesOf.set(variables, values);
  return values;
}

const parsed = new WeakMap<Source, Root>();

/** A text without what is for other editions than the one it is read for. */
function readFor(source: Source): Root {
  const tree = parseMarkdown(source);
  return source.edition ? shownIn(tree, source.edition.name) : tree;
}

/** The tree of a chapter or an included file, parsed once however often it is asked for: each caller may change its own copy. */
export function markdownOf(source: Source): Root {
  const tree = parsed.get(source) ?? readFor(source);
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

function passages(this: Processor): void {
  reads(this, passageSyntax(), []);
}

function naming(this: Processor, values: VariableValues): void {
  const contents = new Map([...values].map(([name, { content }]) => [name, content]));
  reads(this, variableSyntax(), [variablesFromMarkdown(contents)]);
}

/** Has a parser read a further syntax: how it is told in a text, and the nodes that are made of it. */
function reads(parser: Processor, syntax: Extension, nodes: FromMarkdownExtension[]): void {
  const data = parser.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(nodes);
}
