import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { inItsLanguage } from '../language.js';
import { block, type TypstState } from '../state.js';

/** A list, bulleted or numbered. Items that hold paragraphs are set apart. */
export function list(node: Element, state: TypstState): string {
  const items = node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  if (items.length === 0) return '';
  const loose = items.some((item) =>
    item.children.some((child) => child.type === 'element' && child.tagName === 'p'),
  );
  const bodies = items.map((item) =>
    inItsLanguage(item, block([state.anchor(item), ...item.children.map(state.one)])),
  );
  const tight = `tight: ${!loose}`;
  if (node.tagName === 'ul') return `bullets(${tight}, ${bodies.join(', ')})`;
  return `numbers(${tight}, start: ${firstNumber(node)}, ${bodies.join(', ')})`;
}

/** Where counting begins, as CommonMark bounds it: nine digits at most. */
function firstNumber(node: Element): number {
  const start = textProperty(node, 'start') ?? '1';
  return /^\d{1,9}$/.test(start) ? Number(start) : 1;
}
