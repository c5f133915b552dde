import type { Element, Nodes, Root } from 'xast';
import { words } from '../../words/words.js';
import { pixelsOf } from '../svg-size.js';
import { toXml } from '../to-xml.js';
import { isBeyondLimits } from './limits.js';
import { nameParts } from './names.js';
import { repairParts } from './repair.js';
import { readSvg } from './source.js';
import { isUnsafeStyle, safeStyles } from './styles.js';

/** A drawing that can be shown anywhere, with what was taken out of it. */
interface CleanSvg {
  bytes: Uint8Array;
  /** «<script>», «onclick of <g>»: each once. What only its editor reads goes without a word. */
  removed: string[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const linkNamespace = 'http://www.w3.org/1999/xlink';

/** What SVG 2 draws with: nothing that runs, loads, embeds or moves. */
const drawn = new Set(
  `a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask
  path pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan
  use view`.split(/\s+/),
);

/** What no program draws any more, or ever did: fonts of SVG 1.1, what a drawing says of its authors. */
const silent = new Set(
  `color-profile cursor font font-face glyph hkern metadata missing-glyph vkern`.split(/\s+/),
);

/** What editors write for themselves, which nothing else reads, by how their namespaces begin. */
const editors = [
  'http://creativecommons.org/',
  'http://krita.org/',
  'http://ns.adobe.com/',
  'http://purl.org/',
  'http://schemas.microsoft.com/',
  'http://sodipodi.sourceforge.net/',
  'http://sun.com/',
  'http://svgjs.',
  'http://vectornator.io',
  'http://web.resource.org/cc/',
  'http://www.bohemiancoding.com/',
  'http://www.corel.com/',
  'http://www.figma.com/',
  'http://www.inkscape.org/',
  'http://www.serif.com/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2001/SMIL20',
  'http://www.w3.org/2001/xml-events',
  'http://xml.openoffice.org/',
  'https://boxy-svg.com',
  'https://sketch.io/',
  'urn:oasis:names:tc:opendocument:',
];

/**
 * Takes out of an SVG all that is no drawing: scripts, event handlers, animations, embedded pages, links to
 * anything outside the file, what editors write for themselves. A drawing opened by itself runs on the host's
 * own address, where a page's policy does not hold. What it lacks to be shown everywhere is added: namespaces,
 * a `viewBox`, identifiers that are names.
 * @returns the same bytes where nothing had to change; undefined for what is too deep or large once every `use`
 * is drawn.
 * @throws Error that says why a file is no well-formed SVG.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg | undefined {
  const { tree, isRewritten } = readSvg(bytes);
  const root = tree.children.find((node): node is Element => node.type === 'element');
  if (!root || localName(root.name) !== 'svg')
    throw new SyntaxError(`expected <svg>, found <${root?.name ?? ''}>`);
  if (isBeyondLimits(root)) return undefined;
  const found: Found = { removed: new Set(), isChanged: isRewritten };
  const written = root.attributes.xmlns ?? root.attributes[`xmlns:${prefixOf(root.name)}`];
  if (written === undefined) found.isChanged = true;
  const kept = tree.children.filter((node) =>
    isKept(node, { '': svgNamespace, xlink: linkNamespace }, found),
  );
  complete(root, found);
  if (nameParts(root)) found.isChanged = true;
  if (repairParts(root)) found.isChanged = true;
  const removed = [...found.removed];
  if (removed.length === 0 && !found.isChanged) return { bytes, removed };
  const nodes = kept.filter((node) => node.type !== 'instruction' && node.type !== 'doctype');
  const text = toXml({ type: 'root', children: nodes } as Root, {
    closeEmptyElements: true,
    tightClose: true,
  });
  return { bytes: new TextEncoder().encode(`${text}\n`), removed };
}

/** What cleaning found. */
interface Found {
  removed: Set<string>;
  /** True where something changes that readers of the drawing need not be told. */
  isChanged: boolean;
}

type Namespaces = Readonly<Record<string, string>>;

/** False for a node that has to go; what stays is left without what has to go in it. */
function isKept(node: Nodes, above: Namespaces, found: Found): boolean {
  if (node.type === 'instruction' && node.name !== 'xml') {
    found.removed.add(`<?${node.name}?>`);
    return false;
  }
  if (node.type !== 'element') return true;
  const namespaces = { ...above, ...declared(node) };
  const name = localName(node.name);
  const namespace = namespaces[prefixOf(node.name)] ?? '';
  if (namespace !== svgNamespace || !drawn.has(name)) {
    const isSilent =
      namespace === svgNamespace
        ? silent.has(name) || (name === 'foreignObject' && isEditorsOwn(node, namespaces))
        : isOfEditor(namespace);
    if (isSilent) found.isChanged = true;
    else found.removed.add(`<${node.name}>`);
    return false;
  }
  cleanAttributes(node, name, namespaces, found);
  if (node.name !== name) found.isChanged = true;
  node.name = name;
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'cdata') return isKept(child, namespaces, found) ? [child] : [];
    found.isChanged = true;
    return [{ type: 'text', value: child.value }];
  });
  if (name === 'style') cleanSheet(node, found);
  return true;
}

function isOfEditor(namespace: string): boolean {
  return editors.some((each) => namespace.startsWith(each));
}

/** True for what Illustrator puts beside a drawing for itself. */
function isEditorsOwn(node: Element, above: Namespaces): boolean {
  return node.children.every((child) => {
    if (child.type !== 'element') return !('value' in child) || child.value.trim() === '';
    return isOfEditor({ ...above, ...declared(child) }[prefixOf(child.name)] ?? '');
  });
}

function cleanSheet(node: Element, found: Found): void {
  // Styles are the text between the comments of XML, which may not part a word of theirs.
  const texts = node.children.filter((child) => child.type === 'text');
  const css = texts.map(({ value }) => value).join('');
  if (texts.length < node.children.length) found.isChanged = true;
  node.children = texts;
  if (!isUnsafeStyle(css)) return;
  found.removed.add(words().document.images.removedLink);
  node.children = [{ type: 'text', value: safeStyles(css) }];
}

function cleanAttributes(node: Element, name: string, namespaces: Namespaces, found: Found): void {
  const { attributes } = node;
  for (const [attribute, said] of Object.entries(attributes)) {
    const prefix = prefixOf(attribute);
    const fate = isForeign(attribute, namespaces)
      ? 'silent'
      : isHarmless(attribute, said ?? '', name)
        ? 'kept'
        : 'removed';
    if (fate === 'silent') found.isChanged = true;
    if (fate === 'removed')
      found.removed.add(words().document.images.removedAttribute(attribute, node.name));
    if (fate !== 'kept') delete attributes[attribute];
    const safe = attribute === 'style' && fate === 'removed' ? safeStyles(said ?? '') : '';
    if (safe.trim() !== '') attributes.style = safe;
    if (
      fate === 'kept' &&
      prefix !== '' &&
      namespaces[prefix] === linkNamespace &&
      prefix !== 'xlink'
    ) {
      delete attributes[attribute];
      attributes[`xlink:${localName(attribute)}`] = said;
      found.isChanged = true;
    }
  }
}

/** True for an attribute that only an editor reads, or that declares a namespace that is not drawn. */
function isForeign(attribute: string, namespaces: Namespaces): boolean {
  const prefix = prefixOf(attribute);
  if (attribute === 'xmlns') return namespaces[''] !== svgNamespace;
  if (prefix === 'xmlns') return namespaces[localName(attribute)] !== linkNamespace;
  if (prefix === '' || prefix === 'xml') return false;
  return namespaces[prefix] !== linkNamespace && !/^on/i.test(localName(attribute));
}

/** Adds what programs need to show a drawing: its namespaces, and how far it reaches. */
function complete(root: Element, found: Found): void {
  const { attributes } = root;
  const width = pixelsOf(attributes.width ?? undefined);
  const height = pixelsOf(attributes.height ?? undefined);
  if (!attributes.viewBox && width && height) {
    attributes.viewBox = `0 0 ${+width.toFixed(3)} ${+height.toFixed(3)}`;
    found.isChanged = true;
  }
  if (attributes['xmlns:xlink'] === undefined && toXml(root).includes(' xlink:')) {
    attributes['xmlns:xlink'] = linkNamespace;
    found.isChanged = true;
  }
  const { xmlns: _, ...others } = attributes;
  root.attributes = { xmlns: svgNamespace, ...others };
}

function declared({ attributes }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
      .map(([name, address]) => [name.slice('xmlns:'.length), address ?? '']),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

function isHarmless(attribute: string, said: string, element: string): boolean {
  const name = localName(attribute);
  if (/^on/i.test(name) || attribute === 'xml:base') return false;
  if (name === 'href' || name === 'src') return isOwnLink(said.trim(), element);
  return !isUnsafeStyle(said);
}

function isOwnLink(address: string, element: string): boolean {
  if (address.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:|mailto:)/i.test(address);
  return element === 'image' && /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(address);
}
