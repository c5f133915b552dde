import type { Element } from 'xast';
import { x } from 'xastscript';
import { runsOf } from '../../document/shape.js';

/** An item of a list. */
export interface OdtItem {
  /** The number that its author gave it. */
  value: unknown;
  blocks: Element[];
}

const within = ['text:p', 'text:h', 'text:list'];

/**
 * A list, interrupted where an item holds a table or a section, which no list of the format may hold
 * (ODF 1.3, part 3, 5.3.3): it goes on below with the same numbers.
 */
export function listsOf(style: string, start: unknown, items: readonly OdtItem[]): Element[] {
  const lists: Element[] = [];
  let open: Element | undefined;
  const current = () => {
    if (open) return open;
    const goesOn = lists.length > 0 ? { 'text:continue-numbering': 'true' } : {};
    open = x('text:list', { 'text:style-name': style, ...goesOn });
    lists.push(open);
    return open;
  };
  items.forEach(({ value, blocks }, index) => {
    const first = index === 0 && Number(start ?? 1) !== 1 ? start : undefined;
    const number = value ?? first;
    const attributes = number === undefined ? {} : { 'text:start-value': Number(number) };
    let isBegun = false;
    const groups = groupsOf(blocks);
    for (const group of groups.length > 0 ? groups : [[]]) {
      if (group.some(({ name }) => !within.includes(name))) {
        lists.push(...group);
        open = undefined;
        continue;
      }
      const name = isBegun ? 'text:list-header' : 'text:list-item';
      if (isBegun && open) open = undefined;
      current().children.push(x(name, isBegun ? {} : attributes, group));
      isBegun = true;
    }
  });
  return lists;
}

/** Blocks in groups: those that a list may hold together, each other alone. */
function groupsOf(blocks: Element[]): Element[][] {
  return runsOf(blocks as never[], (({ name }: Element) => !within.includes(name)) as never);
}
