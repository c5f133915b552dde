import type { ElementContent, Element as HtmlElement, Properties } from 'hast';
import { h } from 'hastscript';
import temml from 'temml';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** What is left of MathML when what looks alone say is taken out (https://www.w3.org/TR/mathml-core/). */
const kept: Readonly<Record<string, readonly string[]>> = {
  math: [],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mn: [],
  mo: 'accent fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric'.split(
    ' ',
  ),
  mover: ['accent'],
  mpadded: [],
  mphantom: [],
  mroot: [],
  mrow: [],
  mspace: ['width'],
  msqrt: [],
  mstyle: ['displaystyle', 'scriptlevel'],
  msub: [],
  msubsup: [],
  msup: [],
  mtable: ['displaystyle'],
  mtd: [],
  mtext: [],
  mtr: [],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
};

/** What lines are drawn by, without which a formula says something else. */
const drawn = /\b(?:tml-(?:cancel|xcancel|overline-cancel|fbox)|cancel|border)\b/;

/**
 * TeX → MathML Core.
 * @param isDisplay true where it has lines of its own.
 * @throws Error that says what can't be read in English, with `position`, the offset in `tex`, where it is known.
 */
export function mathml(tex: string, isDisplay: boolean): HtmlElement {
  const written = temml.renderToString(tex, {
    displayMode: isDisplay,
    throwOnError: true,
    strict: true,
    xml: true,
  });
  const [root] = fromXml(written).children;
  const [math] = root ? html(root) : [];
  if (math?.type !== 'element') throw new Error(`Unexpected result ${written}`);
  const { display } = math.properties;
  return {
    ...math,
    properties: { xmlns: 'http://www.w3.org/1998/Math/MathML', ...(display ? { display } : {}) },
  };
}

/** What Core has no `menclose` for. */
const ruled: Readonly<Record<string, (body: ElementContent[]) => HtmlElement>> = {
  top: (body) => h('mover', { accent: 'true' }, [h('mrow', body), h('mo', '‾')]),
  bottom: (body) => h('munder', { accentunder: 'true' }, [h('mrow', body), h('mo', '_')]),
};

function html(node: Nodes): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const rule = node.name === 'menclose' && ruled[node.attributes.notation ?? ''];
  if (rule) return [rule(node.children.flatMap(html))];
  const names = kept[node.name];
  const { class: classes = '', style = '' } = node.attributes;
  if (!names || drawn.test(`${classes} ${style}`))
    throw new Error(`Unexpected ${node.name}${classes ? ` (${classes})` : ''}`);
  const children = node.children.flatMap(html);
  return [h(node.name, propertiesOf(node, names), children)];
}

function propertiesOf({ name, attributes }: Element, names: readonly string[]): Properties {
  const properties: Properties = {};
  for (const each of name === 'math' ? ['display'] : names)
    if (attributes[each] !== undefined && attributes[each] !== null)
      properties[each] = attributes[each];
  // How the columns of aligned lines stand.
  const side = /\btml-(left|right)\b/.exec(attributes.class ?? '')?.[1];
  if (name === 'mtd' && side) properties.className = [`guide-math-${side}`];
  return properties;
}
