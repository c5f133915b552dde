import type { Element } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { ElementContent, Element as XmlElement } from 'xast';
import { x } from 'xastscript';

/**
 * A formula as an object in its line: MathML with the words that say it, and the TeX that its author wrote (ODF 1.3,
 * part 3, 10.4.6.2); undefined for any other code.
 */
export function odtFormula({ data }: Element): ElementContent[] | undefined {
  const formula = data?.formula;
  if (!formula) return undefined;
  const { tex, mathml, spoken, isDisplay } = formula;
  const math = toXast(mathml) as XmlElement;
  const content = math.children as ElementContent[];
  const semantics = x('semantics', [
    x('mrow', content),
    x('annotation', { encoding: 'application/x-tex' }, tex),
  ]);
  const attributes = {
    xmlns: 'http://www.w3.org/1998/Math/MathML',
    ...(isDisplay ? { display: 'block' } : {}),
  };
  return [
    x('draw:frame', { 'draw:style-name': 'Formula', 'text:anchor-type': 'as-char' }, [
      x('draw:object', [x('math', attributes, [semantics])]),
      x('svg:desc', spoken),
    ]),
  ];
}

/** A formula on lines of its own, with its number where it has one; undefined for any other code with its lines. */
export function odtFormulaLine(pre: Element): ElementContent[] | undefined {
  const [code] = pre.children;
  const made = code?.type === 'element' ? odtFormula(code) : undefined;
  const number = pre.data?.number;
  if (!made || number === undefined) return made;
  return [...made, x('text:tab'), { type: 'text', value: `(${number})` }];
}
