import type { Element } from 'xast';
import { childOf } from '../../../../base/xml-elements.js';

/** The value of a property that is an element with `w:val`; undefined where there is none. */
export function settingOf(node: Element | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'] ?? undefined;
}

/** True for a property that is on: an element without a value, or with one that says yes. */
export function isOn(node: Element | undefined, name: string): boolean {
  const property = childOf(node, name);
  return (
    property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '')
  );
}
