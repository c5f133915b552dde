import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { joined, linesOf } from '../lines-of.js';

/**
 * Keeps each line of a paragraph whose lines begin with `| `, as Pandoc's `line_blocks`: addresses, verses. Spaces
 * behind the bar indent the line, a bar alone parts paragraphs, a line without bar goes on with the one before. One
 * line with a bar, or a second bar in a line, is no such block: it may be a row of a table.
 */
export function lineBlocks(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const [first] = paragraph.children;
    if (first?.type !== 'text' || !first.value.startsWith('|') || !parent || index === undefined)
      return;
    const lines = barredLines(linesOf(paragraph.children));
    if (!lines) return;
    const made = stanzas(lines).map(
      (stanza): Paragraph => ({ ...paragraph, children: joined(stanza, { type: 'break' }) }),
    );
    parent.children.splice(index, 1, ...made);
    return [SKIP, index + made.length];
  });
}

/** The lines without their bars; undefined where they are no block. */
function barredLines(lines: PhrasingContent[][]): PhrasingContent[][] | undefined {
  const kept: PhrasingContent[][] = [];
  for (const line of lines) {
    const text = textOf(line);
    const isBarred = /^\|(?:[ \t]|$)/.test(text);
    if (text.slice(isBarred ? 1 : 0).includes('|')) return undefined;
    const before = kept.at(-1);
    if (isBarred) kept.push(withoutBar(line));
    else if (before) before.push({ type: 'text', value: ' ' }, ...line);
  }
  return kept.length > 1 && kept.some((line) => line.length > 0) ? kept : undefined;
}

function withoutBar([first, ...others]: PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return others;
  const [whole, indent = ''] = /^\|[ \t]?([ \t]*)/.exec(first.value) ?? [''];
  const value = '\u00a0'.repeat(indent.length) + first.value.slice(whole.length);
  return value === '' ? others : [{ ...first, value }, ...others];
}

/** Lines between those that are empty. */
function stanzas(lines: readonly PhrasingContent[][]): PhrasingContent[][][] {
  const all: PhrasingContent[][][] = [[]];
  for (const line of lines) {
    if (line.length > 0) all.at(-1)?.push(line);
    else if (all.at(-1)?.length) all.push([]);
  }
  return all.filter((stanza) => stanza.length > 0);
}
