import { visit } from 'unist-util-visit';
import { words } from '../../words/words.js';
import { type CheckedChapter, eachChapter, type Finding, type Rule } from '../rule.js';

const marker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm;

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  ok: [
    { text: '>>>>>>> A.\n' },
    { text: 'A <<<<<<< B.\n\n```text\n<<<<<<< HEAD\n=======\n>>>>>>> b\n```\n' },
  ],
  notOk: [
    {
      text: 'A.\n\n<<<<<<< HEAD\nB.\n=======\nC.\n>>>>>>> branche\n',
      messages: ['3:1 Unexpected line «<<<<<<< HEAD», expected the end of a merge'],
    },
  ],
  check: eachChapter((chapter) => {
    const marks = outsideCode(chapter, [...chapter.text.matchAll(marker)]);
    const [first, last] = [marks[0], marks.at(-1)];
    // A quotation within six others begins as the end of a merge does.
    if (!first || !last || marks.every(({ 0: line }) => line.startsWith('>'))) return [];
    const found: Finding = {
      path: chapter.path,
      start: first.index,
      end: last.index + last[0].length,
      isFirst: true,
      message: words().rules['merge-conflict'].found(first[0]),
      hint: words().rules['merge-conflict'].hint,
    };
    return [found];
  }),
};

function outsideCode(
  { markdown }: CheckedChapter,
  matches: readonly RegExpExecArray[],
): RegExpExecArray[] {
  if (matches.length === 0) return [];
  const ranges: { start: number; end: number }[] = [];
  visit(markdown, 'code', ({ position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start !== undefined && end !== undefined) ranges.push({ start, end });
  });
  return matches.filter(
    ({ index }) => !ranges.some(({ start, end }) => index >= start && index < end),
  );
}
