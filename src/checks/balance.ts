import { words } from '../words/words.js';
import { type Check, eachChapter, type Finding } from './rule.js';

/**
 * A check of marks that go in pairs, within each block of prose.
 * @param say the message, or nothing where the mark is right alone.
 */
export function unbalanced(
  opening: string,
  closing: string,
  say: (mark: { isOpening: boolean; before: string }) => string | undefined,
): Check {
  return eachChapter((chapter) =>
    chapter.prose.flatMap(({ text, start }, index) =>
      alone(text, opening, closing).flatMap((at): Finding[] => {
        const isOpening = text[at] === opening;
        const next = chapter.prose[index + 1]?.text.trimStart();
        // A quotation of several paragraphs opens at each and closes at the last.
        if (isOpening && at === 0 && next?.startsWith(opening)) return [];
        const message = say({ isOpening, before: text.slice(0, at) });
        if (message === undefined) return [];
        const hint = words().checks.balanceHint;
        return [{ path: chapter.path, start: start + at, end: start + at + 1, message, hint }];
      }),
    ),
  );
}

function alone(text: string, opening: string, closing: string): number[] {
  const open: number[] = [];
  const extra: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opening) open.push(at);
    else if (text[at] === closing && open.pop() === undefined) extra.push(at);
  }
  return [...open, ...extra].sort((a, b) => a - b);
}
