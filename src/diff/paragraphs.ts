import { diffArrays } from 'diff';
import type { Piece } from './changes.js';
import { blockLikeness, wordsOf } from './similarity.js';
import { type Block, keyOf, type Token } from './tokens.js';

/** Beyond so many differences a text is told as replaced: marks would not be read, and take long to find. */
const mostEdits = 2_000;
/** Paragraphs less alike than this are told as one removed and one added. */
const threshold = 0.4;
/** How far ahead a reworded paragraph is looked for. */
const reach = 20;

/** The paragraphs that differ between two versions of a section, in order, words marked. */
export function changedParagraphs(former: readonly Block[], now: readonly Block[]): Piece[][] {
  return everyParagraph(former, now).flatMap(({ pieces, isChanged }) =>
    isChanged ? [pieces] : [],
  );
}

/** All paragraphs of a section in two versions, in order, words marked in those that differ. */
export function everyParagraph(
  former: readonly Block[],
  now: readonly Block[],
): { pieces: Piece[]; isChanged: boolean }[] {
  const found: { pieces: Piece[]; isChanged: boolean }[] = [];
  let removed: readonly Block[] = [];
  const settle = (added: readonly Block[]) => {
    found.push(...paired(removed, added).map((pieces) => ({ pieces, isChanged: true })));
    removed = [];
  };
  for (const { kind, items } of runs(former, now, keyOfBlock)) {
    if (kind === 'removed') removed = items;
    else settle(kind === 'added' ? items : []);
    if (kind !== 'same') continue;
    const kept = items.map((block) => piecesOf([{ kind, items: block }]));
    found.push(...kept.map((pieces) => ({ pieces, isChanged: false })));
  }
  settle([]);
  return found;
}

/** All paragraphs of a section that only one version has. */
export function wholeParagraphs(blocks: readonly Block[], kind: 'added' | 'removed'): Piece[][] {
  return blocks
    .map((block) => piecesOf([{ kind, items: block }]))
    .filter((each) => each.length > 0);
}

/** How many words the pieces of a kind hold; addresses are none. */
export function countWords(paragraphs: readonly Piece[][], kind: Piece['kind']): number {
  const texts = paragraphs.flat().filter((piece) => piece.kind === kind);
  const words = texts.map(({ text }) => wordsOf(text.replace(/\([a-z]+:\S*\)/g, '')).length);
  return words.reduce((sum, count) => sum + count, 0);
}

interface Run<Item> {
  kind: Piece['kind'];
  items: readonly Item[];
}

/** What two lists have in common and what only one has: what is removed comes before what is added. */
function runs<Item>(
  former: readonly Item[],
  now: readonly Item[],
  key: (item: Item) => string,
): Run<Item>[] {
  const changes = diffArrays([...former], [...now], {
    comparator: (a, b) => key(a) === key(b),
    maxEditLength: mostEdits,
  });
  if (!changes) {
    return [
      { kind: 'removed', items: former },
      { kind: 'added', items: now },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}

function keyOfBlock(block: Block): string {
  return block.map(keyOf).join('\u0001');
}

/** Each removed paragraph with the added one that it became, if any. */
function paired(removed: readonly Block[], added: readonly Block[]): Piece[][] {
  const result: Piece[][] = [];
  let next = 0;
  for (const block of removed) {
    const window = added.slice(next, next + reach);
    const found = window.findIndex((each) => blockLikeness(block, each) >= threshold);
    if (found < 0) {
      result.push(piecesOf([{ kind: 'removed', items: block }]));
      continue;
    }
    const before = added.slice(next, next + found);
    result.push(...wholeParagraphs(before, 'added'));
    result.push(piecesOf(smooth(runs(block, added[next + found] ?? [], keyOf))));
    next += found + 1;
  }
  return [...result, ...wholeParagraphs(added.slice(next), 'added')];
}

/** Joins changes that only spaces and signs part: «[-un bon-]{+le meilleur+}» reads, one mark a word does not. */
function smooth(all: readonly Run<Token>[]): Run<Token>[] {
  const result: Run<Token>[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const settle = () => {
    result.push(...withoutCommonEnds(removed, added));
    removed = [];
    added = [];
  };
  all.forEach(({ kind, items }, index) => {
    const isSlight = !items.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const isBetween = removed.length + added.length > 0 && index < all.length - 1;
    if (kind !== 'added' && (kind === 'removed' || (isSlight && isBetween))) removed.push(...items);
    if (kind !== 'removed' && (kind === 'added' || (isSlight && isBetween))) added.push(...items);
    if (kind !== 'same' || (isSlight && isBetween)) return;
    settle();
    result.push({ kind, items });
  });
  settle();
  return result;
}

/** A change without what its two sides have in common at their ends. */
function withoutCommonEnds(removed: readonly Token[], added: readonly Token[]): Run<Token>[] {
  const shorter = Math.min(removed.length, added.length);
  const isSame = (a: Token | undefined, b: Token | undefined) => a && b && keyOf(a) === keyOf(b);
  let head = 0;
  while (head < shorter && isSame(removed[head], added[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(removed.at(-1 - tail), added.at(-1 - tail))) tail += 1;
  return [
    { kind: 'same', items: added.slice(0, head) },
    { kind: 'removed', items: removed.slice(head, removed.length - tail) },
    { kind: 'added', items: added.slice(head, added.length - tail) },
    { kind: 'same', items: added.slice(added.length - tail) },
  ];
}

/** Runs as text: addresses are shown only where they changed. */
function piecesOf(all: readonly Run<Token>[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, items } of all) {
    const shown = items.flatMap(({ text, aside }) => {
      if (!aside) return text;
      return kind === 'same' ? [] : ` (${text})`;
    });
    const text = shown.join('');
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') pieces.push({ kind, text });
  }
  return pieces;
}
