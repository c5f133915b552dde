import type { List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { nearest } from '../../base/report/suggest.js';
import { words } from '../../words/words.js';
import { exampleClass } from '../examples.js';
import { joined, linesOf } from '../lines-of.js';
import { numberPlaceholder } from '../link-target.js';

/** An example begins with `(@label) `, or `(@) ` without a label. */
const opening = /^\(@([\w-]*)\)[ \t]+(?=\S|$)/;
const call = /\(@([\w-]+)\)/g;

/**
 * Makes paragraphs that begin with `(@label)` the items of a list of examples, as Pandoc's `example_lists`, and
 * `(@label)` elsewhere in the chapter a link to the one of that label. Their numbers run through the guide.
 * @param text of the chapter, which says what is escaped.
 */
export function examples(tree: Root, text: string, file: string): Diagnostic[] {
  const labels = new Map<string, ListItem>();
  const diagnostics: Diagnostic[] = [];
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    if (!parent || index === undefined || parent.type === 'listItem') return;
    const isEscaped = text[paragraph.position?.start.offset ?? -1] === '\\';
    const items = isEscaped ? undefined : itemsOf(paragraph);
    if (!items) return;
    for (const { label, item } of items) {
      if (labels.has(label)) diagnostics.push(twice(label, item, file));
      else if (label !== '') {
        labels.set(label, item);
        item.data = { hProperties: { id: label } } as ListItem['data'];
      }
    }
    return place(
      items.map(({ item }) => item),
      index,
      parent,
    );
  });
  if (labels.size > 0) diagnostics.push(...link(tree, [...labels.keys()], file));
  return diagnostics;
}

/** The examples of a paragraph, of which each line may begin one; undefined where it begins with none. */
function itemsOf(paragraph: Paragraph): { label: string; item: ListItem }[] | undefined {
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

/** Puts examples in the place of their paragraph, into the list that stands before it if that is one of examples. */
function place(items: ListItem[], index: number, parent: Parents): [typeof SKIP, number] {
  const before: Nodes | undefined = parent.children[index - 1];
  if (before?.type === 'list' && isOfExamples(before)) {
    before.children.push(...items);
    before.spread = true;
    for (const item of before.children) item.spread = true;
    parent.children.splice(index, 1);
    return [SKIP, index];
  }
  const hProperties = { className: [exampleClass] };
  const list: List = { type: 'list', ordered: true, spread: false, children: items };
  list.data = { hProperties } as List['data'];
  parent.children.splice(index, 1, list);
  return [SKIP, index + 1];
}

function isOfExamples({ data }: List): boolean {
  const { className } =
    (data as { hProperties?: { className?: unknown } } | undefined)?.hProperties ?? {};
  return Array.isArray(className) && className.includes(exampleClass);
}

function link(tree: Root, labels: readonly string[], file: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (!('children' in node)) return;
    const isCall = (label: string) => labels.includes(label);
    const children = withCalls(node.children as PhrasingContent[], isCall);
    node.children = children.flatMap((child) => {
      if (child.type !== 'text') return [child];
      for (const [, label = ''] of child.value.matchAll(call))
        if (!isCall(label)) diagnostics.push(unknown(label, labels, child, file));
      return linked(child, isCall);
    }) as never;
  });
  return diagnostics;
}

function linked(node: Text, isCall: (label: string) => boolean): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: whole, 1: label = '', index } of node.value.matchAll(call)) {
    if (!isCall(label)) continue;
    const text = node.value.slice(from, index + 1);
    const children: PhrasingContent[] = [{ type: 'text', value: numberPlaceholder }];
    parts.push({ ...node, value: text }, { ...node, type: 'link', url: `#${label}`, children });
    from = index + whole.length - 1;
  }
  return from === 0 ? [node] : [...parts, { ...node, value: node.value.slice(from) }];
}

/**
 * Where works are cited, `@label` between parentheses has been read as a citation: where it calls an example, as
 * the text that it was.
 */
function withCalls(
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

function twice(label: string, item: ListItem, file: string): Diagnostic {
  const { twice, twiceHint } = words().document.examples;
  return problem(item.children[0], file, twice(label), twiceHint);
}

function unknown(label: string, labels: readonly string[], node: Text, file: string): Diagnostic {
  const { unknown, unknownHint } = words().document.examples;
  const near = nearest(label, labels);
  const hint = near ? words().report.didYouMean(`(@${near})`) : unknownHint;
  return problem(node, file, unknown(label), hint);
}

function problem(node: Nodes | undefined, file: string, message: string, hint: string): Diagnostic {
  const { line, column } = node?.position?.start ?? {};
  return { rule: 'example-label', severity: 'warning', file, line, column, message, hint };
}
