import { candidates, wordsOf } from '../diff/similarity.js';

/** How alike two texts must be to be one text, reworded. */
const likeText = 0.8;
/** Fewer words say nothing of who wrote after whom: «I agree». */
const fewestWords = 5;

/**
 * The texts that others before them say too, in the same words or nearly.
 * @returns by the place of a text, the places of those before it, in order; none of texts like no other.
 */
export function alikeBefore(texts: readonly string[]): Map<number, number[]> {
  const groups = new Map<string, number[]>();
  texts.forEach((text, place) => {
    const words = wordsOf(text);
    if (words.length < fewestWords) return;
    const key = words.join(' ');
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  });
  const distinct = [...groups.keys()];
  const firsts = [...groups.values()].map(([first = 0]) => first);
  const found = new Map<number, number[]>();
  const note = (later: number, earlier: number) =>
    found.set(
      later,
      [...(found.get(later) ?? []), earlier].sort((a, b) => a - b),
    );
  for (const [first = 0, ...others] of groups.values())
    for (const other of others) note(other, first);
  for (const { from, to } of candidates(distinct, distinct, likeText))
    if (from < to) note(firsts[to] ?? 0, firsts[from] ?? 0);
  return found;
}
