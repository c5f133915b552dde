import type { Element } from 'hast';
import { h } from 'hastscript';
import { textProperty } from '../../document/data.js';

/** A formula is its `math` element, with its words for those whose reader knows no MathML; other code stays as it is. */
export const formula = (node: Element): Element => {
  const made = node.data?.formula;
  if (!made) return node;
  const { mathml, spoken } = made;
  return { ...mathml, properties: { ...mathml.properties, alttext: spoken } };
};

/** A formula on lines of its own, with its number where it has one; undefined for any other `pre`. */
export function formulaBlock(node: Element): Element | undefined {
  const [math] = node.children;
  if (math?.type !== 'element' || math.tagName !== 'math') return undefined;
  const number = node.data?.number;
  const id = textProperty(node, 'id');
  return h('div', { className: ['guide-formula'], ...(id !== undefined && { id }) }, [
    h('div', { className: ['guide-formula__body'], tabIndex: 0 }, [math]),
    ...(number === undefined ? [] : [h('span', { className: ['guide-number'] }, `(${number})`)]),
  ]);
}
