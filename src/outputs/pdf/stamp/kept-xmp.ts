import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { exitCodes, refusal } from '../../../base/report/diagnostic.js';
import { toXml } from '../../../document/to-xml.js';

/**
 * What an XMP packet says besides the properties that a stamp writes, as `rdf:Description` elements:
 * a stamped file loses nothing of its own.
 * @param packet '' for none.
 * @param written names of the properties that are written anew, `dc:title` …
 * @param file shown in messages.
 * @throws GuideError (exit 1) for a packet that is no well-formed XML.
 */
export function keptXmp(packet: string, written: ReadonlySet<string>, file: string): string {
  if (packet.trim() === '') return '';
  const kept: Element[] = [];
  const walk = (node: Nodes, namespaces: Record<string, string | null | undefined>) => {
    if (node.type !== 'element' && node.type !== 'root') return;
    const inherited = node.type === 'element' ? { ...namespaces, ...declared(node) } : namespaces;
    if (node.type === 'element' && node.name === 'rdf:Description') {
      const rest = withoutWritten(node, inherited, written);
      if (rest) kept.push(rest);
      return;
    }
    for (const child of node.children) walk(child as Nodes, inherited);
  };
  walk(parsed(packet, file), {});
  return kept.map((each) => toXml(each)).join('\n');
}

function parsed(packet: string, file: string): Nodes {
  try {
    return fromXml(packet.replaceAll('\0', '').trim());
  } catch {
    throw refusal(
      {
        rule: 'pdf-metadata',
        file,
        message: 'Unexpected XMP metadata, expected well-formed XML',
        hint: 'save the file again from the program that made it, so that nothing it says is lost',
      },
      exitCodes.findings,
    );
  }
}

function declared(node: Element): Element['attributes'] {
  return Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => name.startsWith('xmlns')),
  );
}

function withoutWritten(
  node: Element,
  namespaces: Element['attributes'],
  written: ReadonlySet<string>,
): Element | undefined {
  const children = node.children.filter(
    (child) => child.type === 'element' && !written.has(child.name),
  );
  const attributes = Object.entries(node.attributes).filter(
    ([name]) => !written.has(name) && !name.startsWith('xmlns') && name !== 'rdf:about',
  );
  if (children.length === 0 && attributes.length === 0) return undefined;
  return {
    ...node,
    attributes: { ...namespaces, 'rdf:about': '', ...Object.fromEntries(attributes) },
    children,
  };
}
