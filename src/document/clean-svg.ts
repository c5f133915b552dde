import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from './to-xml.js';

/** A drawing that can be shown anywhere, with what was taken out of it; undefined for what is no SVG. */
export interface CleanSvg {
  bytes: Uint8Array;
  /** «<script>», «onclick of <g>»: each once. */
  removed: string[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What SVG 2 draws with: nothing that runs, loads, embeds or moves. */
const drawn = new Set(
  `a circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask metadata
  path pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan
  use view`.split(/\s+/),
);

/** What editors write for themselves, which nothing else reads. */
const editors = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'http://www.serif.com/',
  'http://www.bohemiancoding.com/',
  'http://www.figma.com/',
];

/** Deeper or larger drawings are beyond what programs that show them follow. */
const deepest = 100;
const largest = 100_000;

/**
 * Takes out of an SVG all that is no drawing: scripts, event handlers, animations, embedded pages, links to
 * anything outside the file. A drawing opened by itself runs on the host's own address, where a page's policy
 * does not hold.
 * @returns the same bytes where nothing had to go; undefined for what is no well-formed SVG, or too deep or
 * large once every `use` is drawn.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg | undefined {
  const tree = parsed(bytes);
  const root = tree?.children.find((node): node is Element => node.type === 'element');
  if (!tree || !root || localName(root.name) !== 'svg') return undefined;
  if (!isShallow(root) || drawnSize(root) > largest || hasHeavyFilter(root)) return undefined;
  const removed = new Set<string>();
  const kept = tree.children.filter((node) => isKept(node, { '': svgNamespace }, removed));
  if (removed.size === 0) return { bytes, removed: [] };
  const text = toXml({ type: 'root', children: kept } as Root);
  return { bytes: new TextEncoder().encode(`${text}\n`), removed: [...removed] };
}

function parsed(bytes: Uint8Array): Root | undefined {
  try {
    return fromXml(new TextDecoder().decode(bytes).trim());
  } catch {
    return undefined;
  }
}

type Namespaces = Readonly<Record<string, string>>;

/** False for a node that has to go; what stays is left without what has to go in it. */
function isKept(node: Nodes, above: Namespaces, removed: Set<string>): boolean {
  if (node.type === 'doctype' || node.type === 'comment') return true;
  if (node.type === 'instruction') {
    if (node.name === 'xml') return true;
    removed.add(`<?${node.name}?>`);
    return false;
  }
  if (node.type !== 'element') return true;
  const namespaces = { ...above, ...declared(node) };
  const name = localName(node.name);
  const namespace = namespaces[node.name.slice(0, -name.length - 1)] ?? '';
  const isDrawn = namespace === svgNamespace && drawn.has(name);
  const isEditors = editors.some((each) => namespace.startsWith(each));
  if (!(isDrawn || isEditors) || (name === 'style' && isUnsafeStyle(textOf(node)))) {
    removed.add(`<${node.name}>`);
    return false;
  }
  for (const [attribute, said] of Object.entries(node.attributes)) {
    if (isHarmless(attribute, said ?? '', name)) continue;
    removed.add(`${attribute} of <${node.name}>`);
    delete node.attributes[attribute];
  }
  node.children = node.children.filter((child) => isKept(child, namespaces, removed));
  return true;
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

function isHarmless(attribute: string, said: string, element: string): boolean {
  const name = localName(attribute);
  if (/^on/i.test(name) || attribute === 'xml:base') return false;
  if (name === 'href' || name === 'src') return isOwnLink(said.trim(), element);
  return !isUnsafeStyle(said);
}

const ownPart = /url\(\s*(["']?)#[^)"'\\]*\1\s*\)/gi;

/** Styles load by `url()` and `@import`; a backslash may spell them otherwise. */
function isUnsafeStyle(css: string): boolean {
  return /url\(|@import|\\|javascript:|expression\(/i.test(css.replace(ownPart, ''));
}

function isOwnLink(address: string, element: string): boolean {
  if (address.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:|mailto:)/i.test(address);
  return element === 'image' && /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(address);
}

function textOf(node: Element): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('');
}

function isShallow(root: Element): boolean {
  const waiting: [Element, number][] = [[root, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth > deepest) return false;
    for (const child of node.children)
      if (child.type === 'element') waiting.push([child, depth + 1]);
  }
  return true;
}

/** Filters are drawn in pixels, each over the whole canvas: no larger, and no more of them, than a screen holds. */
const canvas = 4000;
const mostFilters = 50;

function hasHeavyFilter(root: Element): boolean {
  const text = toXml(root);
  if (!/<(?:\w+:)?filter\b/.test(text)) return false;
  const count = text.match(/<(?:\w+:)?fe[A-Z]/g)?.length ?? 0;
  const uses = text.match(/filter\s*[:=]/g)?.length ?? 0;
  const { width = '', height = '', viewBox = '' } = root.attributes;
  const sizes = [
    ...text.matchAll(/<(?:\w+:)?(?:fe[A-Z]|filter\b)[^>]*>/g),
    [`${width} ${height} ${viewBox}`],
  ]
    .flatMap(([tag = '']) => tag.match(/\d+(?:\.\d+)?(?:e\d+)?/gi) ?? [])
    .map(Number);
  return count > mostFilters || uses > mostFilters || sizes.some((size) => size > canvas);
}

/** How many elements are drawn once every reference is followed: a few can stand for billions. */
function drawnSize(root: Element): number {
  const byId = new Map<string, Element>();
  const list = (node: Element) => {
    if (node.attributes.id) byId.set(node.attributes.id, node);
    for (const child of node.children) if (child.type === 'element') list(child);
  };
  list(root);
  const sizes = new Map<Element, number>();
  const size = (node: Element, trail: number): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    // A reference to itself draws nothing more; a chain of references may be as long as the file.
    sizes.set(node, 0);
    if (trail > 10 * deepest) return largest + 1;
    const parts = node.children.filter((child): child is Element => child.type === 'element');
    const drawn = [...parts, ...targets(node, byId)].map((each) => size(each, trail + 1));
    const sum = drawn.reduce((total, each) => total + each, 1);
    sizes.set(node, sum);
    return sum;
  };
  return size(root, 0);
}

function targets({ attributes }: Element, byId: ReadonlyMap<string, Element>): Element[] {
  return Object.entries(attributes).flatMap(([name, said]) => {
    const id =
      localName(name) === 'href' ? said?.trim() : /url\(\s*["']?(#[^)"']*)/.exec(said ?? '')?.[1];
    return (id?.startsWith('#') && byId.get(id.slice(1))) || [];
  });
}
