import type { ListItem, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { joined, linesOf } from './lines-of.js';

/** Of a list of numbered examples. */
export const exampleClass = 'guide-examples';

/** An example begins with `(@label) `, or `(@) ` without a label. */
const opening = /^\(@([\w-]*)\)[ \t]+(?=\S|$)/;

/** The labels of the examples of a text, as it was read. */
export function exampleLabels(tree: Root): string[] {
  const labels: string[] = [];
  visit(tree, 'paragraph', (paragraph, _, parent) => {
    if (parent?.type === 'listItem') return;
    for (const { label } of examplesOf(paragraph) ?? []) if (label !== '') labels.push(label);
  });
  return labels;
}

/** The examples of a paragraph, of which each line may begin one; undefined where it begins with none. */
export function examplesOf(paragraph: Paragraph): { label: string; item: ListItem }[] | undefined {
  const children = withCalls(paragraph.children, (_, before) => /(?:^|\n)\($/.test(before));
  const [first] = children;
  if (first?.type !== 'text' || !opening.test(first.value)) return undefined;
  const items: { label: string; lines: PhrasingContent[][] }[] = [];
  for (const line of linesOf(children)) {
    const [start, ...others] = line;
    const [whole, label] = (start?.type === 'text' && opening.exec(start.value)) || [];
    if (start?.type !== 'text' || whole === undefined) items.at(-1)?.lines.push(line);
    else {
      const value = start.value.slice(whole.length);
      items.push({ label: label ?? '', lines: [[{ ...start, value }, ...others]] });
    }
  }
  const { position } = paragraph;
  return items.map(({ label, lines }) => {
    const words = joined(lines, { type: 'text', value: '\n' });
    const own: Paragraph = { type: 'paragraph', children: words, ...(position && { position }) };
    return { label, item: { type: 'listItem', spread: false, children: [own] } };
  });
}

/**
 * Where works are cited, `@label` between parentheses has been read as a citation: where it calls an example, as
 * the text that it was.
 */
export function withCalls(
  children: readonly PhrasingContent[],
  calls: (label: string, before: string) => boolean,
): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  let isOpen = false;
  for (const child of children) {
    const before = all.at(-1);
    const isCall =
      child.type === 'citation' &&
      before?.type === 'text' &&
      before.value.endsWith('(') &&
      calls(child.value.slice(1), before.value);
    if (before?.type === 'text' && (isCall || (isOpen && child.type === 'text')))
      all[all.length - 1] = { ...before, value: before.value + child.value };
    else all.push(child);
    isOpen = isCall;
  }
  return all;
}
