import type { Element } from 'xast';
import { x } from 'xastscript';

/** A list as Word counts it: each that begins anew is one of its own. */
export interface WordList {
  ordered: boolean;
  level: number;
  start: number;
}

/** What blocks take from what they stand in. */
export interface Around {
  /** Of the item that a paragraph begins, or goes on in. */
  list: { number: number; level: number; isBegun: boolean } | undefined;
  isBoxed: boolean;
}

/** What the parts of one document have in common, and what is taken down on the way. */
export interface WordContext {
  /** Of the part that is written: text or notes. */
  relations: Relations;
  noteRelations: Relations;
  /** What notes say, in the order of their calls, and their numbers by their names. */
  notes: Element[];
  noteNumbers: Map<string, number>;
  lists: WordList[];
  /** Names of bookmarks by those in the guide. */
  bookmarks: Map<string, string>;
  /** Numbers of bookmarks, drawings and fields, each its own. */
  count(): number;
}

/** Where a part leads. */
interface Relations {
  elements: Element[];
  /** Adds one. @returns its id. */
  to: (kind: 'hyperlink' | 'image', target: string) => string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

function relations(): Relations {
  const known = new Map<string, string>();
  const elements: Element[] = [];
  return {
    elements,
    to: (kind, target) => {
      const key = `${kind} ${target}`;
      const found = known.get(key);
      if (found) return found;
      const id = `rIdOwn${known.size + 1}`;
      known.set(key, id);
      const mode = kind === 'hyperlink' ? { TargetMode: 'External' } : {};
      elements.push(x('Relationship', { Id: id, Type: office + kind, Target: target, ...mode }));
      return id;
    },
  };
}

export function wordContext(): WordContext {
  let counted = 0;
  return {
    relations: relations(),
    noteRelations: relations(),
    notes: [],
    noteNumbers: new Map(),
    lists: [],
    bookmarks: new Map(),
    count: () => {
      counted += 1;
      return counted;
    },
  };
}

/** The longest name that a bookmark may have. */
const longestName = 40;

/** An anchor's name as Word takes it: letters, digits and low lines, forty at most. */
export function bookmarkName(id: string, { bookmarks }: WordContext): string {
  const known = bookmarks.get(id);
  if (known) return known;
  const plain = id.replace(/\W/g, '_').replace(/^(?![A-Za-z])/, 'a_');
  const taken = new Set(bookmarks.values());
  let name = plain.slice(0, longestName);
  for (let count = 2; taken.has(name); count += 1) {
    const end = `_${count}`;
    name = plain.slice(0, longestName - end.length) + end;
  }
  bookmarks.set(id, name);
  return name;
}
