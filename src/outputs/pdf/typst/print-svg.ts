import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Place } from '../../../base/report/diagnostic.js';
import { toXml } from '../../../document/to-xml.js';
import type { FontFamilies } from './fonts.js';
import { clustersOf, type Glyphs, printable } from './glyphs.js';

/**
 * A clean drawing whose words are set in the guide's fonts, each character in one that has it. Under its own
 * names the typesetter would find fonts of the machine, and others on another machine.
 * @returns the same bytes for a drawing without words.
 */
export function printSvg(
  bytes: Uint8Array,
  place: Place,
  glyphs: Glyphs,
  families: FontFamilies,
): Uint8Array {
  const source = new TextDecoder().decode(bytes);
  if (!/<text[\s>]/.test(source)) return bytes;
  const tree = fromXml(source);
  for (const node of tree.children)
    if (node.type === 'element') {
      setFonts(node, families);
      if (node.attributes['font-family'] === undefined)
        node.attributes['font-family'] = quoted(families, 'body');
      setText(node, 'body', { place, glyphs });
    }
  const nodes = tree.children.filter(({ type }) => type === 'element');
  const text = toXml({ type: 'root', children: nodes } as Root, {
    closeEmptyElements: true,
    tightClose: true,
  });
  return new TextEncoder().encode(text);
}

function quoted(families: FontFamilies, kind: 'body' | 'mono'): string {
  return `'${families[kind][0]}'`;
}

function kindOf(fonts: string): 'body' | 'mono' {
  return /mono|courier|consol|menlo|\bcode\b/i.test(fonts) ? 'mono' : 'body';
}

const value = `((?:[^;}"']|"[^"]*"|'[^']*')+)`;
const family = new RegExp(String.raw`(^|[;{\s])font-family\s*:\s*${value}`, 'gi');
const shorthand = new RegExp(String.raw`(^|[;{\s])font\s*:\s*${value}`, 'gi');
/** What of `font` comes before the names: style, weight, size, and the height of lines, which drawings have not. */
const beforeNames = /^(.*?\d[\w.%]*)(?:\s*\/\s*[\w.%]+)?(?=\s)/;

/** Styles with the guide's fonts in the place of those they name. */
function withFonts(css: string, families: FontFamilies): string {
  return css
    .replace(
      family,
      (_, before: string, names: string) =>
        `${before}font-family:${quoted(families, kindOf(names))}`,
    )
    .replace(shorthand, (written, before: string, said: string) => {
      const [whole = '', look] = beforeNames.exec(said) ?? [];
      if (look === undefined) return written;
      return `${before}font:${look} ${quoted(families, kindOf(said.slice(whole.length)))}`;
    });
}

function setFonts(node: Element, families: FontFamilies): void {
  const { attributes } = node;
  const names = attributes['font-family'];
  if (names) attributes['font-family'] = quoted(families, kindOf(names));
  if (attributes.style) attributes.style = withFonts(attributes.style, families);
  for (const child of node.children) {
    if (child.type === 'element') setFonts(child, families);
    if (child.type === 'text' && node.name === 'style')
      child.value = withFonts(child.value, families);
  }
}

interface Setting {
  place: Place;
  glyphs: Glyphs;
}

const lettering = new Set(['a', 'text', 'textPath', 'tspan']);

function setText(node: Element, above: 'body' | 'mono', setting: Setting): void {
  const { style = '' } = node.attributes;
  const names = /font[^:]*:([^;]*)/i.exec(style ?? '')?.[1] ?? node.attributes['font-family'];
  const kind = names ? kindOf(names) : above;
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') setText(child, kind, setting);
    if (child.type !== 'text' || !lettering.has(node.name)) return [child];
    return runsOf(child.value, kind, setting);
  });
}

/** A text in runs of one font each; what every font has needs no run of its own. */
function runsOf(text: string, kind: 'body' | 'mono', { place, glyphs }: Setting): ElementContent[] {
  const runs: { family: string | undefined; text: string }[] = [];
  for (const cluster of clustersOf(printable(text, place, glyphs, kind))) {
    const found = glyphs.familyOf(cluster, kind);
    const own = found === glyphs.familyOf('a', kind) ? undefined : found;
    const last = runs.at(-1);
    if (last && last.family === own) last.text += cluster;
    else runs.push({ family: own, text: cluster });
  }
  return runs.map(({ family: own, text: value }): ElementContent => {
    const letters = { type: 'text' as const, value };
    if (own === undefined) return letters;
    const attributes = { style: `font-family:'${own}'` };
    return { type: 'element', name: 'tspan', attributes, children: [letters] };
  });
}
