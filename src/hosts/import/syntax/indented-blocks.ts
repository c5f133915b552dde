import { type Conversion, endOfFence, fenceOf, indentOf, type Line, outdented } from '../lines.js';
import { boxed, headed, indented, unquoted } from './box.js';

const opening = /^(\s*)(!!!|\?{3}\+?|={3}[!+]?)[ \t]+(.+?)[ \t]*$/;

/**
 * Blocks of MkDocs, opened by a line and held by their indentation: admonitions (`!!! note "Title"`), those that
 * fold (`??? note`, `???+ note`), and tabs (`=== "Title"`).
 */
export const indentedBlocks: Conversion = (lines, context) => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const fence = fenceOf(line.text);
    if (fence) {
      const end = endOfFence(lines, index, fence.marks);
      result.push(...lines.slice(index, end + 1));
      index = end;
      continue;
    }
    const [, indent = '', marks = '', rest = ''] = opening.exec(line.text) ?? [];
    const end = marks === '' ? index : endOfBlock(lines, index, indentOf(indent));
    const tab = marks.startsWith('=');
    const [, kinds = '', title = ''] = /^([^"']*)(["'].*["'])?$/.exec(rest) ?? [];
    // An empty admonition is one; what has nothing below it and is no admonition is a line of text.
    if (marks === '' || (marks !== '!!!' && end === index + 1) || (tab && title === '')) {
      result.push(line);
      continue;
    }
    const body = lines.slice(index + 1, end).map((each) => outdented(each, indentOf(indent) + 4));
    const inner = indentedBlocks(body, context);
    if (tab) context.tell('tabs', line.at, unquoted(title));
    const block = tab
      ? headed(unquoted(title), inner, line.at)
      : boxed(kinds.trim().split(/\s+/)[0] ?? 'note', unquoted(title), inner, line.at, context);
    if (result.at(-1)?.text.trim()) result.push({ text: '', at: line.at });
    result.push(...indented(block, indent), { text: '', at: line.at });
    index = end - 1;
  }
  return result;
};

/** Where the lines end that stand further in than the opening one; blank lines at the end are not of it. */
function endOfBlock(lines: readonly Line[], start: number, indent: number): number {
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index += 1) {
    const { text } = lines[index] as Line;
    if (text.trim() === '') continue;
    if (indentOf(text) < indent + 4) break;
    end = index + 1;
  }
  return end;
}
