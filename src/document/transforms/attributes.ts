import type { Heading, Image, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Attributes, readAttributes, readImageAttributes } from '../attribute-syntax.js';

/**
 * Reads `{#anchor .class}` behind the text of a heading or a list item or behind an image, and takes it out
 * of the text. A heading that was renamed keeps its old anchors behind the new one: `{#new #old}`. It
 * works on mdast, as the text of raw HTML must stay what it is.
 */
export function attributes(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const { aliases, ...properties } = takeLast(heading) ?? {};
    setProperties(heading, { ...properties, ...(aliases && { dataAliases: aliases.join(' ') }) });
  });
  visit(tree, 'listItem', (item) => {
    const [first] = item.children;
    const found = first?.type === 'paragraph' ? takeLast(first) : undefined;
    if (found) setProperties(item, { ...(found.id !== undefined && { id: found.id }) });
  });
  visit(tree, 'image', (image: Image, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1] as PhrasingContent | undefined;
    if (next?.type !== 'text') return;
    const match = /^\{([^{}]*)\}/.exec(next.value);
    const found = match ? readImageAttributes(match[1] ?? '') : undefined;
    if (!match || !found) return;
    next.value = next.value.slice(match[0].length);
    const { alt, ...properties } = found;
    if (alt !== undefined) image.alt = alt;
    setProperties(image, properties);
  });
}

/** Takes the attributes that end a text. */
function takeLast(node: Heading | Paragraph): Attributes | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = /\s*\{([^{}]*)\}\s*$/.exec(last.value);
  const found = match ? readAttributes(match[1] ?? '') : undefined;
  if (match && found) last.value = last.value.slice(0, match.index);
  return found;
}

function setProperties(
  node: { data?: object | undefined },
  attributes: Omit<Attributes, 'aliases'> & { dataAliases?: string },
): void {
  const data = node.data as { hProperties?: Record<string, unknown> } | undefined;
  node.data = { ...data, hProperties: { ...data?.hProperties, ...attributes } };
}
