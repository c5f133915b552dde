import { type Conversion, endOfFence, fenceOf, type Line } from '../lines.js';

/** Lines of Rust that mdBook hides, `# use std::fmt;`, are left out as readers of the book never saw them. */
export const hiddenLines: Conversion = (lines) => {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const fence = fenceOf(line.text);
    const end = fence ? endOfFence(lines, index, fence.marks) : index;
    const isRust = /^rust\b/.test(fence?.info ?? '');
    const info = isRust ? `${fence?.indent}${fence?.marks}rust` : line.text;
    const body = lines.slice(index + 1, fence ? end + 1 : index + 1);
    result.push({ ...line, text: info });
    result.push(...(isRust ? body.flatMap(visible) : body));
    index = end;
  }
  return result;
};

function visible(line: Line): Line[] {
  if (/^\s*#(?:\s|$)/.test(line.text)) return [];
  return [{ ...line, text: line.text.replace(/^(\s*)##/, '$1#') }];
}
