import type { Nodes, Parent, Root, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { type Audience, isShownTo, readAudience } from '../guide/audience.js';

/** What says whom a text is for: a box or a passage of a line. */
const names = ['pour', 'for'];

/** Whom a node is for; undefined where it is none that says so. */
export function audienceOf(node: Nodes): Audience | undefined {
  const isOne = node.type === 'containerDirective' || node.type === 'textDirective';
  return isOne && names.includes(node.name) ? readAudience(node.attributes ?? {}) : undefined;
}

/** Nodes that go with the last of what they held. */
const holders = new Set<string>(['paragraph', 'heading', 'listItem', 'list', 'blockquote']);

/**
 * Takes out what is for other editions, and out of its boxes what is for this one. Notes and addresses that are defined
 * in what goes stay, as they are called from elsewhere too.
 * @param edition undefined for the guide as a whole, which shows everything.
 */
export function shownIn(tree: Root, edition: string | undefined): Root {
  return { ...tree, children: shown(tree.children, edition) };
}

function shown(nodes: readonly RootContent[], edition: string | undefined): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    const audience = audienceOf(node);
    if (audience && !isShownTo(audience, edition)) return definitionsIn(node);
    if (audience) return shown(contentOf(node as ContainerDirective | TextDirective), edition);
    if (!('children' in node)) return [node];
    const { children } = node as Parent;
    const left = shown(children, edition);
    const isEmptied = holders.has(node.type) && !children.every(isBlank) && left.every(isBlank);
    return isEmptied ? [] : [{ ...node, children: left } as RootContent];
  });
}

const isBlank = (node: RootContent) => node.type === 'text' && node.value.trim() === '';

/** A label is a paragraph as any other. */
function contentOf({ children }: ContainerDirective | TextDirective): RootContent[] {
  return children.map((child) => {
    if (child.type !== 'paragraph' || !child.data?.directiveLabel) return child;
    const { directiveLabel: _, ...data } = child.data;
    return { ...child, data };
  });
}

function definitionsIn(node: RootContent): RootContent[] {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node];
  return 'children' in node ? (node as Parent).children.flatMap(definitionsIn) : [];
}
