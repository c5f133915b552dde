import { visit } from 'unist-util-visit';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Namespaces by the prefixes that they have here, whatever a packet calls them. */
const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
} as const;

const prefixOf = new Map<string, string>(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]),
);

/** Prefixes that stand for namespaces at a place of a document; '' for names without one. */
export type Scope = Readonly<Record<string, string>>;

/** An `rdf:Description`, with the prefixes that hold within it. */
export interface Description {
  element: Element;
  scope: Scope;
}

/** What an XMP packet says (ISO 16684-1): names are `dc:title`, whatever prefix stands in the packet. */
export interface Xmp {
  descriptions: readonly Description[];
  /** A property's value, or the first of its items; of a text in several languages, that for all others. */
  value(name: string): string | undefined;
  /** Every item of a property that is a list. */
  items(name: string): readonly string[];
}

/**
 * Reads an XMP packet by its RDF: what stands in a text or a comment says nothing.
 * @param packet '' for none.
 * @returns undefined for one that is no well-formed XML.
 */
export function readXmp(packet: string): Xmp | undefined {
  const descriptions = packet === '' ? [] : descriptionsOf(packet);
  if (!descriptions) return undefined;
  const properties = new Map<string, string[]>();
  for (const [name, values] of descriptions.flatMap(propertiesOf))
    if (!properties.has(name)) properties.set(name, values);
  return {
    descriptions,
    value: (name) => properties.get(name)?.[0],
    items: (name) => properties.get(name) ?? [],
  };
}

/** A name by the prefix that its namespace has here; by the namespace itself where it has none. */
export function qualified(name: string, scope: Scope): string {
  const at = name.indexOf(':');
  const uri = scope[name.slice(0, Math.max(at, 0))] ?? '';
  return `${prefixOf.get(uri) ?? uri}:${name.slice(at + 1)}`;
}

/** The prefixes that hold within an element. */
export function scopeWithin({ attributes }: Element, around: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]): [string, string][] => {
    const [, prefix] = /^xmlns(?::(.+))?$/.exec(name) ?? [name, undefined];
    return name.startsWith('xmlns') ? [[prefix ?? '', uri ?? '']] : [];
  });
  return declared.length > 0 ? { ...around, ...Object.fromEntries(declared) } : around;
}

function descriptionsOf(packet: string): Description[] | undefined {
  const found: Description[] = [];
  const walk = (node: Nodes, around: Scope, isInRdf: boolean) => {
    if (node.type !== 'element' && node.type !== 'root') return;
    const scope = node.type === 'element' ? scopeWithin(node, around) : around;
    const name = node.type === 'element' ? qualified(node.name, scope) : '';
    if (node.type === 'element' && name === 'rdf:Description' && isInRdf)
      found.push({ element: node, scope });
    else for (const child of node.children) walk(child as Nodes, scope, name === 'rdf:RDF');
  };
  try {
    walk(parsed(packet), { xml: namespaces.xml }, false);
    return found;
  } catch {
    return undefined;
  }
}

/** A tree in which a CDATA section is the text that it is. */
function parsed(packet: string): Root {
  const tree = fromXml(packet);
  visit(tree, 'cdata', ({ value }, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value };
  });
  return tree;
}

function propertiesOf({ element, scope }: Description): [name: string, values: string[]][] {
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => name.includes(':') && !name.startsWith('xmlns'))
    .map(([name, value]): [string, string[]] => [qualified(name, scope), [(value ?? '').trim()]]);
  const elements = element.children.flatMap((child): [string, string[]][] => {
    if (child.type !== 'element') return [];
    const inner = scopeWithin(child, scope);
    return [[qualified(child.name, inner), valuesOf(child, inner)]];
  });
  return [...attributes, ...elements];
}

const arrays = new Set(['rdf:Alt', 'rdf:Bag', 'rdf:Seq']);

function valuesOf(property: Element, scope: Scope): string[] {
  const [array] = named(property, scope, (name) => arrays.has(name));
  if (!array) return [textOf(property, scope)];
  const items = named(array.element, array.scope, (name) => name === 'rdf:li');
  const isDefault = ({ element }: Description) =>
    Number(element.attributes['xml:lang'] === 'x-default');
  return items
    .sort((a, b) => isDefault(b) - isDefault(a))
    .map(({ element, scope }) => textOf(element, scope));
}

/** The text of a simple value, which may stand in an `rdf:value` beside what qualifies it. */
function textOf(element: Element, scope: Scope): string {
  const [inner] = named(
    element,
    scope,
    (name) => name === 'rdf:value' || name === 'rdf:Description',
  );
  if (inner) return textOf(inner.element, inner.scope);
  return element.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
}

function named(
  { children }: Element,
  around: Scope,
  isWanted: (name: string) => boolean,
): Description[] {
  return children.flatMap((element): Description[] => {
    if (element.type !== 'element') return [];
    const scope = scopeWithin(element, around);
    return isWanted(qualified(element.name, scope)) ? [{ element, scope }] : [];
  });
}
