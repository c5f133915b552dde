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
  const inner = () => within(rest, context);
  const label = options.get('name') ?? options.get('label');
  const anchor = label
    ? [
        { text: `<a id="${label}"></a>`, at },
        { text: '', at },
      ]
    : [];
  switch (name) {
    case 'figure':
    case 'image':
      return figure(argument, options, name === 'figure' ? inner() : [], at);
    case 'code-block':
    case 'code':
    case 'sourcecode':
    case 'code-cell':
      if (name === 'code-cell') context.tell('chunk', at, argument);
      return code(argument.replace(/^ipython3$/, 'python'), rest, at, marksFor(rest));
    case 'mermaid':
    case 'math':
      return [...anchor, ...code(name, rest, at)];
    case 'include':
    case 'literalinclude':
      return included(found, options, context);
    case 'toctree':
    case 'tableofcontents':
    case 'contents':
      return [];
    case 'tab-set':
    case 'tabs':
    case 'grid':
    case 'div':
    case 'container':
    case 'rst-class':
    case 'margin':
      return inner();
    case 'tab-item':
    case 'tab':
    case 'card':
    case 'grid-item-card':
      context.tell('tabs', at, argument);
      return argument === '' ? inner() : headed(argument, inner(), at);
    case 'table':
    case 'list-table':
      if (name === 'table')
        return [...anchor, { text: `Table: ${argument}`, at }, { text: '', at }, ...inner()];
      break;
    default:
  }
  const kind = name === 'admonition' ? (options.get('class') ?? 'note').split(/\s+/)[0] : name;
  if (kind !== undefined && boxOf(name) !== undefined) {
    const titled = name === 'admonition' || name === 'dropdown' || /^[A-Z]/.test(argument);
    const body = titled || argument === '' ? inner() : [{ text: argument, at }, ...inner()];
    return [
      ...anchor,
      ...boxed(boxOf(kind) ? kind : name, titled ? argument : '', body, at, context),
    ];
  }
  context.tell('directive', at, `{${name}} ${argument}`);
  return undefined;
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
