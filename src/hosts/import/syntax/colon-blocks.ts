import { type Conversion, endOfFence, fenceOf, type Line, type PageContext } from '../lines.js';
import { boxed, boxOf, headed, indented, unquoted } from './box.js';
import { directive } from './directive.js';

const opening = /^(\s*)(:{3,})[ \t]*(\S.*?)[ \t]*$/;
const closing = /^\s*(:{3,})[ \t]*$/;

/** The containers of guides, which stay as they are. */
const own =
  /^(?:attention|chiffres|clause|columns|contact|essentiel|exemple|figure|landscape|note|resume|include)$/;

/**
 * Containers between colons: those of VitePress and VuePress (`::: tip Title`), Docusaurus and Starlight
 * (`:::tip[Title]`), Pandoc (`::: {.callout-note title="…"}`) and MyST (`:::{note} Title`).
 */
export const colonBlocks: Conversion = (lines, context) => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const fence = fenceOf(line.text);
    const [, indent = '', marks = '', said = ''] = opening.exec(line.text) ?? [];
    if (fence || marks === '') {
      const end = fence ? endOfFence(lines, index, fence.marks) : index;
      result.push(...lines.slice(index, end + 1));
      index = end;
      continue;
    }
    const end = endOfBlock(lines, index, marks);
    const body = lines.slice(index + 1, end);
    const block = convert(said, body, line, context);
    if (block) {
      result.push(...indented(block, indent));
      index = end;
    } else result.push(line);
  }
  return result;
};

function convert(said: string, body: readonly Line[], { at }: Line, context: PageContext) {
  const myst = /^\{([\w:-]+)\}\s*(.*)$/.exec(said);
  if (myst)
    return directive(
      { name: myst[1] ?? '', argument: myst[2] ?? '', body, at },
      context,
      colonBlocks,
    );
  if (said.startsWith('{')) return pandoc(said, body, at, context);
  const [, name = '', rest = ''] = /^([\w-]+)\s*(.*)$/.exec(said) ?? [];
  if (own.test(name) && (rest === '' || /^[[{]/.test(rest))) return undefined;
  const inner = () => colonBlocks(body, context);
  if (/^(?:code-group|tabs|raw|v-pre|group-tab)$/.test(name)) return inner();
  if (name === 'tab') {
    context.tell('tabs', at, rest);
    return headed(unquoted(rest), inner(), at);
  }
  if (boxOf(name) === undefined) return undefined;
  const title = /^\[(.*?)\]/.exec(rest)?.[1] ?? /title="([^"]*)"/.exec(rest)?.[1];
  return boxed(name, title ?? (rest.startsWith('{') ? '' : unquoted(rest)), inner(), at, context);
}

/** A fenced division of Pandoc: callouts are boxes, figures and tables keep their id, others their text. */
function pandoc(said: string, body: readonly Line[], at: number, context: PageContext): Line[] {
  const inner = colonBlocks(body, context);
  const kind = /\.callout-([\w-]+)/.exec(said)?.[1] ?? /\.(\w+)/.exec(said)?.[1] ?? '';
  const id = /#([\w:-]+)/.exec(said)?.[1];
  if (/\.callout-/.test(said) || (boxOf(kind) && kind !== 'quote')) {
    const first = inner.findIndex(({ text }) => text.trim() !== '');
    const heading = /^#{1,6}\s+(.*)$/.exec(inner[first]?.text ?? '')?.[1];
    const rest = heading === undefined ? inner : inner.slice(first + 1);
    const title = /title="([^"]*)"/.exec(said)?.[1] ?? heading ?? '';
    return [...anchor(id, at), ...boxed(kind, title, rest, at, context)];
  }
  if (/panel-tabset/.test(said)) context.tell('tabs', at, said);
  else context.tell('attributes', at, said);
  return [...anchor(id, at), ...inner];
}

/** A place that links may lead to. */
function anchor(id: string | undefined, at: number): Line[] {
  return id === undefined
    ? []
    : [
        { text: `<a id="${id}"></a>`, at },
        { text: '', at },
      ];
}

/** The line that closes a container: blocks within have their own; a longer fence closes none within. */
function endOfBlock(lines: readonly Line[], start: number, marks: string): number {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    const { text } = lines[index] as Line;
    const fence = fenceOf(text);
    if (fence) index = endOfFence(lines, index, fence.marks);
    const [, opens] = opening.exec(text)?.slice(1) ?? [];
    const closes = closing.exec(text)?.[1];
    if (closes !== undefined) {
      if (closes.length > marks.length || (closes.length < marks.length && depth === 1)) continue;
      depth -= 1;
    } else if (opens !== undefined && opens.length <= marks.length) depth += 1;
    if (depth === 0) return index;
  }
  return lines.length;
}
