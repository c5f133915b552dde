import type { List, ListItem, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { words } from '../../words/words.js';
import { exampleClass, examplesOf, withCalls } from '../examples.js';
import { numberPlaceholder } from '../link-target.js';

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
    const items = isEscaped ? undefined : examplesOf(paragraph);
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
  if (labels.size > 0) link(tree, labels);
  return diagnostics;
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

function link(tree: Root, labels: ReadonlyMap<string, unknown>): void {
  const isCall = (label: string) => labels.has(label);
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (!('children' in node)) return;
    const children = withCalls(node.children as PhrasingContent[], isCall);
    node.children = children.flatMap((child) =>
      child.type === 'text' ? linked(child, isCall) : [child],
    ) as never;
  });
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

function twice(label: string, item: ListItem, file: string): Diagnostic {
  const { twice, twiceHint } = words().document.examples;
  const { line, column } = item.children[0]?.position?.start ?? {};
  return {
    rule: 'example-label',
    severity: 'warning',
    file,
    line,
    column,
    message: twice(label),
    hint: twiceHint,
  };
}
