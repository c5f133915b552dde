import type { Element } from 'xast';
import { own } from '../../base/own.js';

/** What SVG 1.1, by which books are held, asks of elements; SVG 2 and programs take it for nought where it lacks. */
const required: Readonly<Record<string, readonly string[]>> = {
  circle: ['r'],
  ellipse: ['rx', 'ry'],
  rect: ['width', 'height'],
  stop: ['offset'],
};

/**
 * Gives parts the attributes that they must have, and takes out references to parts that are not there.
 * @returns true where something had to change.
 */
export function repairParts(root: Element): boolean {
  const ids = new Set<string>();
  const list = (node: Element) => {
    if (node.attributes.id) ids.add(node.attributes.id);
    for (const child of node.children) if (child.type === 'element') list(child);
  };
  list(root);
  let isChanged = false;
  const repair = (node: Element) => {
    for (const attribute of own(required, node.name) ?? []) {
      if (node.attributes[attribute] !== undefined) continue;
      node.attributes[attribute] = '0';
      isChanged = true;
    }
    const kept = node.children.filter(
      (child) => child.type !== 'element' || !isDangling(child, ids),
    );
    if (kept.length < node.children.length) isChanged = true;
    node.children = kept;
    for (const child of kept) if (child.type === 'element') repair(child);
  };
  repair(root);
  return isChanged;
}

/** True for an element that shows another, which is not there, or had to go. */
function isDangling({ name, attributes }: Element, ids: ReadonlySet<string>): boolean {
  if (name !== 'use' && name !== 'image') return false;
  const address = attributes.href ?? attributes['xlink:href'];
  return !address || (address.startsWith('#') && !ids.has(address.slice(1)));
}
