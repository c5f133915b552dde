import type { List, ListItem, RootContent } from 'mdast';
import type { WordListPlace } from './word-document.js';

/** A block in its list. */
export interface Listed {
  place: WordListPlace;
  content: RootContent[];
}

/** How far the lists of a document have counted, by list and level. */
export type ListCounts = Map<string, number>;

/** Neighbours in lists, as lists within each other. */
export function nestedLists(items: readonly Listed[], counts: ListCounts): RootContent[] {
  const lists: List[] = [];
  const open: { list: List; place: WordListPlace }[] = [];
  for (const { place, content } of items) {
    while (open.length > 0 && (open.at(-1)?.place.level ?? 0) > place.level) open.pop();
    const last = open.at(-1);
    const item = last?.list.children.at(-1);
    if (
      item &&
      last &&
      (place.isContinued || (last.place.level < place.level && content.length === 0))
    ) {
      item.children.push(...(content as ListItem['children']));
      continue;
    }
    const isSame =
      last?.place.level === place.level &&
      last.place.name === place.name &&
      last.place.ordered === place.ordered;
    if (last && !isSame && last.place.level === place.level) open.pop();
    const list = isSame && last ? last.list : begun(place, counts);
    if (!isSame) {
      const parent = open.at(-1)?.list.children.at(-1);
      if (parent) parent.children.push(list);
      else lists.push(list);
      open.push({ list, place });
    }
    count(place, counts);
    list.children.push({
      type: 'listItem',
      spread: false,
      children: content as ListItem['children'],
    });
  }
  for (const list of lists) spaced(list);
  return lists;
}

function begun(place: WordListPlace, counts: ListCounts): List {
  const start = counts.get(`${place.name} ${place.level}`) ?? place.start;
  return {
    type: 'list',
    ordered: place.ordered,
    ...(place.ordered ? { start } : {}),
    spread: false,
    children: [],
  };
}

/** What is deeper begins anew below each item. */
function count({ name, level, start }: WordListPlace, counts: ListCounts): void {
  const key = `${name} ${level}`;
  counts.set(key, (counts.get(key) ?? start) + 1);
  for (let deeper = level + 1; deeper < 10; deeper += 1) counts.delete(`${name} ${deeper}`);
}

/** Items of several paragraphs stand apart from each other. */
function spaced(list: List): void {
  for (const item of list.children) {
    const blocks = item.children.filter(({ type }) => type !== 'list');
    item.spread = blocks.length > 1;
    list.spread ||= item.spread;
    for (const child of item.children) if (child.type === 'list') spaced(child);
  }
}
