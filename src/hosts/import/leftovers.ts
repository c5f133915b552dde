import { visit } from 'unist-util-visit';
import { markdownOf } from '../../document/parse-markdown.js';

/** Code of the host's templates in a text, besides what is shown as code. Offsets are of the text. */
export function templateLeftovers(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const code = codeRanges(text);
  for (const match of text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[^}\n]*#\}/g)) {
    const start = match.index;
    if (code.every((range) => start < range.start || start >= range.end))
      found.push({ start, end: start + match[0].length });
  }
  return found;
}

function codeRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  visit(markdownOf({ text }), (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      ranges.push({ start: start.offset, end: end.offset });
  });
  return ranges;
}
