import type { Element } from 'xast';
import { toXml } from '../../../document/to-xml.js';
import { type Description, qualified, type Scope, scopeWithin, type Xmp } from './read-xmp.js';

/**
 * What an XMP packet says besides the properties that a stamp writes, as `rdf:Description` elements:
 * a stamped file loses nothing of its own.
 * @param written names of the properties that are written anew, `dc:title` …
 */
export function keptXmp({ descriptions }: Xmp, written: ReadonlySet<string>): string {
  return descriptions
    .flatMap((each) => withoutWritten(each, written))
    .map((each) => toXml(each))
    .join('\n');
}

function withoutWritten(
  { element, scope }: Description,
  written: ReadonlySet<string>,
): Element | [] {
  const children = element.children.filter(
    (child) =>
      child.type === 'element' && !written.has(qualified(child.name, scopeWithin(child, scope))),
  );
  const attributes = Object.entries(element.attributes).filter(([name]) => {
    const said = qualified(name, scope);
    return !name.startsWith('xmlns') && said !== 'rdf:about' && !written.has(said);
  });
  if (children.length === 0 && attributes.length === 0) return [];
  const about = element.name.replace(/[^:]+$/, 'about');
  return {
    ...element,
    attributes: { ...declarations(scope), [about]: '', ...Object.fromEntries(attributes) },
    children,
  };
}

function declarations(scope: Scope): Element['attributes'] {
  return Object.fromEntries(
    Object.entries(scope)
      .filter(([prefix]) => prefix !== 'xml')
      .map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]),
  );
}
