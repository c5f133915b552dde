import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page of a chapter says, title and text, without what the site adds around them. */
export function pageText(page: Node): string {
  const texts: string[] = [];
  const walk = (node: Node, inside: boolean) => {
    if (node.nodeName === '#text' && 'value' in node && inside) texts.push(node.value);
    if (!('childNodes' in node)) return;
    const classes = 'attrs' in node ? classesOf(node) : [];
    const own = classes.includes('guide-chapter__head') || classes.includes('guide-content');
    for (const child of node.childNodes) walk(child, inside || own);
  };
  walk(page, false);
  return texts.join('');
}

function classesOf({ attrs }: DefaultTreeAdapterTypes.Element): string[] {
  return attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
}
