import type { Element } from 'hast';
import { textProperty } from '../../../../document/data.js';
import { exampleClass } from '../../../../document/examples.js';
import { elementIn, elementsIn, hasClass, isBlank, isElement } from '../../../../document/shape.js';
import { literal } from '../escape.js';
import { inItsLanguage } from '../language.js';
import { mixed, mixedParts } from '../mixed.js';
import { block, type TypstState } from '../state.js';

/** A list, bulleted or numbered. Items that hold paragraphs are set apart. */
export function list(node: Element, state: TypstState): string {
  const items = elementsIn(node, 'li');
  if (items.length === 0) return '';
  const loose = items.some((item) => elementIn(item, 'p'));
  const tight = `tight: ${!loose}`;
  const boxes = items.map(boxOf);
  if (boxes.every((box) => box !== undefined)) {
    const done = boxes.map((box) => `${box?.properties.checked === true}, `).join('');
    return `tasks((${done}), ${tight}, ${items.map((item) => unboxed(item, state)).join(', ')})`;
  }
  const bodies = items.map((item) => mixed(item, state));
  if (node.tagName === 'ul') return `bullets(${tight}, ${bodies.join(', ')})`;
  return `numbers(${[tight, ...counting(node, items.length), ...numbered(items, bodies)].join(', ')})`;
}

/** The box that an item of things to do begins with. */
function boxOf(item: Element): Element | undefined {
  const [first] = item.children.filter((child) => !isBlank(child));
  if (isElement(first, 'p')) return boxOf(first);
  return isElement(first, 'input') ? first : undefined;
}

/** The contents of an item without its box. */
function unboxed(item: Element, state: TypstState): string {
  const box = boxOf(item);
  const without = (node: Element): Element => ({
    ...node,
    children: node.children
      .filter((child) => child !== box)
      .map((child) =>
        isElement(child, 'p') && child.children.includes(box as never) ? without(child) : child,
      ),
  });
  const { children } = without(item);
  return inItsLanguage(item, block([state.anchor(item), ...mixedParts(children, state)]));
}

const styles: Readonly<Record<string, string>> = { a: 'a.', A: 'A.', i: 'i.', I: 'I.' };

/** How a list counts, as arguments. */
function counting(node: Element, count: number): string[] {
  const isReversed = node.properties.reversed !== undefined && node.properties.reversed !== false;
  const first = isReversed && node.properties.start === undefined ? count : firstNumber(node);
  const style = hasClass(node, exampleClass) ? '(1)' : styles[textProperty(node, 'type') ?? ''];
  return [
    `start: ${first}`,
    ...(style === undefined ? [] : [`numbering: ${literal(style)}`]),
    ...(isReversed ? ['step: -1'] : []),
  ];
}

/** Items whose author gave them a number carry it. */
function numbered(items: readonly Element[], bodies: readonly string[]): string[] {
  return bodies.map((body, index) => {
    const value = textProperty(items[index] as Element, 'value') ?? '';
    return /^-?\d{1,9}$/.test(value) ? `(${value}, ${body})` : body;
  });
}

/** Where counting begins, as CommonMark bounds it: nine digits at most. */
function firstNumber(node: Element): number {
  const start = textProperty(node, 'start') ?? '1';
  return /^\d{1,9}$/.test(start) ? Number(start) : 1;
}
