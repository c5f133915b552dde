import {
  type Conversion,
  endOfFence,
  fenceOf,
  type Line,
  outdented,
  type PageContext,
} from '../lines.js';
import { indented } from './box.js';
import { colonBlocks } from './colon-blocks.js';
import { code, directive } from './directive.js';

/** Directives of MyST between fences of code (```` ```{note} ````), and chunks of R Markdown and Quarto. */
export const fencedDirectives: Conversion = (lines, context) => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const fence = fenceOf(line.text);
    if (!fence) {
      result.push(line);
      continue;
    }
    const end = endOfFence(lines, index, fence.marks);
    const { indent, marks, info } = fence;
    const [, name, rest = ''] = /^\{=?([\w:.-]+)[\s,]*(.*?)\}?\s*$/.exec(info) ?? [];
    const [, argument = ''] = /^\{[^}]*\}\s*(.*)$/.exec(info) ?? [];
    const body = lines.slice(index + 1, end).map((each) => outdented(each, indent.length));
    const made =
      name === undefined
        ? undefined
        : (chunk(name, rest, body, line, marks, context) ??
          directive({ name, argument, body, at: line.at }, context, blocksWithin));
    result.push(...(made ? indented(made, indent) : lines.slice(index, end + 1)));
    index = end;
  }
  return result;
};

const blocksWithin: Conversion = (lines, context) =>
  fencedDirectives(colonBlocks(lines, context), context);

/** Languages of chunks: what is run there is shown here. */
const languages =
  /^(?:r|python|julia|ojs|bash|sh|sql|js|javascript|css|stan|rcpp|mermaid|dot|powershell|typescript|ts|d3|embed|exec|webr-r|pyodide-python|observable)$/i;

function chunk(
  name: string,
  options: string,
  body: readonly Line[],
  { at }: Line,
  marks: string,
  context: PageContext,
): Line[] | undefined {
  const language = name.replace(/^\./, '').toLowerCase();
  if (name.startsWith('.')) return code(language, body, at, marks);
  if (!languages.test(language)) return undefined;
  if (!/^(?:mermaid|dot)$/.test(language)) context.tell('chunk', at, `{${name} ${options}}`);
  const said = body.filter(({ text }) => /^(?:#|%%|\/\/)\|/.test(text)).map(({ text }) => text);
  const label = said.join('\n').match(/\|\s*label:\s*["']?([\w-]+)/)?.[1];
  const shown = body.filter(({ text }) => !/^(?:#|%%|\/\/)\|/.test(text));
  const anchor = label && /^(?:fig|tbl|lst)-/.test(label) ? `<a id="${label}"></a>` : '';
  const before =
    anchor === ''
      ? []
      : [
          { text: anchor, at },
          { text: '', at },
        ];
  return [...before, ...code(language, shown, at, marks)];
}
