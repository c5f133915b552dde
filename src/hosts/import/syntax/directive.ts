import { posix } from 'node:path';
import type { Conversion, Line, PageContext } from '../lines.js';
import { boxed, boxOf, headed, trimmed } from './box.js';
import { partOf } from './includes.js';

/** A directive of MyST: its name, what stands behind it, and its lines. */
export interface Directive {
  name: string;
  argument: string;
  body: readonly Line[];
  at: number;
}

/** What a directive is made of. */
interface Parts {
  options: Map<string, string>;
  /** The lines that it holds, without its options. */
  rest: readonly Line[];
  /** The lines that it holds, converted. */
  inner: () => Line[];
  /** The anchor that others name it by. */
  anchor: Line[];
  context: PageContext;
}

type Convert = (found: Directive, parts: Parts) => Line[] | undefined;

/**
 * A directive as Markdown.
 * @param within converts the lines that it holds.
 * @returns undefined for one that is not known, which is told.
 */
export function directive(
  found: Directive,
  context: PageContext,
  within: Conversion,
): Line[] | undefined {
  const { options, rest } = optionsOf(found.body);
  const { name, argument, at } = found;
  const label = options.get('name') ?? options.get('label');
  const parts = {
    options,
    rest,
    inner: () => within(rest, context),
    anchor: label ? spaced(`<a id="${label}"></a>`, at) : [],
    context,
  };
  const convert = converterOf(name);
  if (convert) return convert(found, parts);
  context.tell('directive', at, `{${name}} ${argument}`);
  return undefined;
}

const codeBlock: Convert = ({ argument, at }, { rest }) =>
  code(argument.replace(/^ipython3$/, 'python'), rest, at, marksFor(rest));

const fencedByName: Convert = ({ name, at }, { rest, anchor }) => [
  ...anchor,
  ...code(name, rest, at),
];

const contentsAlone: Convert = (_, { inner }) => inner();

const navigation: Convert = () => [];

const tab: Convert = ({ argument, at }, { inner, context }) => {
  context.tell('tabs', at, argument);
  return argument === '' ? inner() : headed(argument, inner(), at);
};

const file: Convert = (found, { options, context }) => included(found, options, context);

const box: Convert = ({ name, argument, at }, { options, inner, anchor, context }) => {
  const kind = name === 'admonition' ? (options.get('class') ?? 'note').split(/\s+/)[0] : name;
  const titled = name === 'admonition' || name === 'dropdown' || /^[A-Z]/.test(argument);
  const body = titled || argument === '' ? inner() : [{ text: argument, at }, ...inner()];
  const known = kind !== undefined && boxOf(kind) !== undefined ? kind : name;
  return [...anchor, ...boxed(known, titled ? argument : '', body, at, context)];
};

const converters: Record<string, Convert> = {
  figure: ({ argument, at }, { options, inner }) => figure(argument, options, inner(), at),
  image: ({ argument, at }, { options }) => figure(argument, options, [], at),
  code: codeBlock,
  'code-block': codeBlock,
  sourcecode: codeBlock,
  'code-cell': (found, parts) => {
    parts.context.tell('chunk', found.at, found.argument);
    return codeBlock(found, parts);
  },
  mermaid: fencedByName,
  math: fencedByName,
  include: file,
  literalinclude: file,
  toctree: navigation,
  tableofcontents: navigation,
  contents: navigation,
  'tab-set': contentsAlone,
  tabs: contentsAlone,
  grid: contentsAlone,
  div: contentsAlone,
  container: contentsAlone,
  'rst-class': contentsAlone,
  margin: contentsAlone,
  'tab-item': tab,
  tab,
  card: tab,
  'grid-item-card': tab,
  table: ({ argument, at }, { anchor, inner }) => [
    ...anchor,
    ...spaced(`Table: ${argument}`, at),
    ...inner(),
  ],
};

function converterOf(name: string): Convert | undefined {
  if (Object.hasOwn(converters, name)) return converters[name];
  return boxOf(name) === undefined ? undefined : box;
}

/** A line and an empty one. */
function spaced(text: string, at: number): Line[] {
  return [
    { text, at },
    { text: '', at },
  ];
}

/** Lines as a block of code. */
export function code(language: string, body: readonly Line[], at: number, marks = '```'): Line[] {
  return [{ text: marks + language, at }, ...body, { text: marks, at: body.at(-1)?.at ?? at }];
}

/** The options at the head of a directive: `:key: value` lines, or YAML between `---`. */
function optionsOf(body: readonly Line[]) {
  const options = new Map<string, string>();
  let index = 0;
  const yaml = body[0]?.text.trim() === '---';
  for (index = yaml ? 1 : 0; index < body.length; index += 1) {
    const text = body[index]?.text ?? '';
    if (yaml && text.trim() === '---') break;
    const match = (yaml ? /^([\w-]+):\s*(.*)$/ : /^:([\w-]+):\s*(.*)$/).exec(text.trim());
    if (!match) break;
    options.set(match[1] ?? '', match[2] ?? '');
  }
  return { options, rest: body.slice(yaml ? index + 1 : index) };
}

function figure(path: string, options: Map<string, string>, caption: Line[], at: number): Line[] {
  const alt = (options.get('alt') ?? '').replaceAll('"', '&quot;');
  const width = /^\d+(?:px)?$/.test(options.get('width') ?? '') ? options.get('width') : undefined;
  const image = width
    ? `<img src="${path}" alt="${alt}" width="${width.replace('px', '')}">`
    : `![${alt}](${path.includes(' ') ? `<${path}>` : path})`;
  if (caption.every(({ text }) => text.trim() === '')) return [{ text: image, at }];
  const name = options.get('name') ?? options.get('label');
  const id = name ? `{#${name}}` : '';
  const last = caption.at(-1)?.at ?? at;
  const blank = { text: '', at };
  return [
    { text: `:::figure${id}`, at },
    { text: image, at },
    blank,
    ...trimmed(caption),
    { text: ':::', at: last },
  ];
}

function included(
  { name, argument, at }: Directive,
  options: Map<string, string>,
  context: PageContext,
) {
  const path = posix.join(posix.dirname(context.path), argument);
  const text = context.file(path);
  if (text === undefined) {
    context.tell('include', at, argument);
    return undefined;
  }
  const lines = partOf(text, options.get('lines')?.replace('-', ':') ?? '').map((each) => ({
    text: each,
    at,
  }));
  return name === 'include'
    ? lines
    : code(options.get('language') ?? posix.extname(path).slice(1), lines, at, marksFor(lines));
}

/** A fence longer than those within. */
function marksFor(lines: readonly Line[]): string {
  const longest = Math.max(
    2,
    ...lines.map(({ text }) => /^\s*(`{3,})/.exec(text)?.[1]?.length ?? 0),
  );
  return '`'.repeat(longest + 1);
}
