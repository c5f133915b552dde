import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** Every part of the EPUB in a `dist/` that is XML, parsed as XML, by its name. */
export function epubParts(dist: string): Map<string, Nodes> {
  const [name = ''] = readdirSync(join(dist, 'epub'));
  const parts = Object.entries(unzipSync(readFileSync(join(dist, 'epub', name))));
  return new Map(
    parts
      .filter(([path]) => /\.(?:xhtml|opf|ncx|xml|svg)$/.test(path))
      .map(([path, bytes]) => [path, fromXml(new TextDecoder().decode(bytes).trim())]),
  );
}

/** Unpacks the EPUB in a `dist/`, as reading systems do. */
export function unpackEpub(dist: string, folder: string): void {
  const [name = ''] = readdirSync(join(dist, 'epub'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dist, 'epub', name))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), bytes);
  }
}

/** The text of an XML tree. */
export function xmlText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => xmlText(child as Nodes)).join('') : '';
}

/** Every element of an XML tree. */
export function xmlElements(node: Nodes): Extract<Nodes, { type: 'element' }>[] {
  const own = node.type === 'element' ? [node] : [];
  const below =
    'children' in node ? node.children.flatMap((child) => xmlElements(child as Nodes)) : [];
  return [...own, ...below];
}

/** The text of the chapters of the EPUB in a `dist/`, in the order of its spine. */
export function epubText(dist: string): string {
  const parts = epubParts(dist);
  const [opf, contents] = [...parts].find(([path]) => path.endsWith('.opf')) ?? [];
  const elements = contents ? xmlElements(contents) : [];
  const hrefs = new Map(
    elements
      .filter(({ name }) => name === 'item')
      .map((item) => [item.attributes.id, item.attributes.href]),
  );
  return elements
    .filter(({ name }) => name === 'itemref')
    .map(({ attributes }) => hrefs.get(attributes.idref ?? '') ?? '')
    .filter((href) => href.startsWith('text/'))
    .map((href) => parts.get(`${opf?.replace(/[^/]*$/, '')}${href}`))
    .map((page) => (page ? xmlText(page) : ''))
    .join('\n');
}
