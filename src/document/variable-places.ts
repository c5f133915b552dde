import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { variablePattern } from '../guide/variable-name.js';
import { htmlPieces } from './html-pieces.js';

/** Where a text names a variable: offsets, braces included. */
export interface VariablePlace {
  name: string;
  start: number;
  end: number;
  /** True within an address, where nothing is put in its place. */
  inAddress: boolean;
}

/**
 * Every `{name}` of a text that is live, whether anything has that name or not; code and what is escaped has none.
 * @param tree of the text as it is written, parsed with variables.
 */
export function variablePlaces(tree: Root, text: string): VariablePlace[] {
  const places = new Map<number, VariablePlace>();
  let code: string[] = [];
  const add = (place: VariablePlace) => {
    if (!place.inAddress || !places.has(place.start)) places.set(place.start, place);
  };
  const scan = (start: number, end: number, inAddress = false) =>
    namesIn(text.slice(start, end), start, inAddress).forEach(add);
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    if (node.type === 'html') {
      const { pieces, open } = htmlPieces(text.slice(start, end), code);
      code = open;
      let at = start;
      for (const piece of pieces) {
        if (piece.kind !== 'other') scan(at, at + piece.text.length);
        at += piece.text.length;
      }
    } else if (node.type === 'variable' && code.length === 0) {
      add({ name: node.name, start, end, inAddress: false });
    } else {
      const [from, to, inAddress] = wordsBeside(node, text, start, end) ?? [0, 0];
      scan(from, to, inAddress);
    }
  });
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** What a node says beside its children: where it stands. */
function wordsBeside(
  node: Nodes,
  text: string,
  start: number,
  end: number,
): [number, number, boolean?] | undefined {
  const inside = text.slice(start, end);
  switch (node.type) {
    case 'yaml': {
      const said = /^(?:title|description)[ \t]*:.*(?:\n[ \t].*)*/gm;
      const [first, last] = [[...inside.matchAll(said)][0], [...inside.matchAll(said)].at(-1)];
      return first && last && [start + first.index, start + last.index + last[0].length];
    }
    case 'image':
      return [start, start + Math.max(inside.lastIndexOf(']('), 0)];
    case 'containerDirective':
      return [start, start + (/\n|$/.exec(inside)?.index ?? 0)];
    case 'link':
    case 'definition':
      return [start, end, true];
    default:
      return undefined;
  }
}

function namesIn(text: string, from: number, inAddress: boolean): VariablePlace[] {
  return [...text.matchAll(variablePattern)]
    .filter(([written]) => !written.startsWith('\\'))
    .map(({ 0: written, 1: name = '', index }) => ({
      name,
      start: from + index,
      end: from + index + written.length,
      inAddress,
    }));
}
