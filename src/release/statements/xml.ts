import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** An element of XML with the text in it. */
export interface XmlElement {
  name: string;
  attributes: Element['attributes'];
  text: string;
}

/** Every element of an XML document, in its order. */
export function xmlElements(bytes: Uint8Array): XmlElement[] {
  return below(fromXml(new TextDecoder().decode(bytes)));
}

function below(node: Root | Element): XmlElement[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const { name, attributes } = child;
    return [{ name, attributes, text: textOf(child) }, ...below(child)];
  });
}

function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'element') return textOf(child);
      return child.type === 'text' || child.type === 'cdata' ? child.value : '';
    })
    .join('');
}
