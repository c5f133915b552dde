import type { Prose } from '../prose.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableUnparsed: Rule = {
  id: 'table-unparsed',
  severity: 'warning',
  reason: 'Rows that look like a table and aren’t one run on into each other in every output.',
  ok: [{ text: '| A | B |\n|---|---|\n| a | b |\n' }, { text: 'Le choix a | b\nou c.\n' }],
  notOk: [
    {
      text: 'Nom\tPrix\nÉcran\t120\nClavier\t20\n',
      messages: ['1:1 Unexpected rows of words between tabulations, expected a table'],
    },
    {
      text: '| Nom | Prix |\n| Écran | 120 |\n',
      messages: [
        '1:1 Unexpected rows of words between «|» without the line |---|---|, expected a table',
      ],
    },
  ],
  check: eachChapter((chapter) => {
    if (!/\t|\|/.test(chapter.text)) return [];
    return chapter.prose.flatMap((prose): Finding[] => {
      if (prose.kind !== 'paragraph') return [];
      const found = rowsOf(prose, chapter.text);
      if (!found) return [];
      return [
        { path: chapter.path, start: prose.start, end: prose.start + prose.text.length, ...found },
      ];
    });
  }),
};

function rowsOf(
  { start, text }: Prose,
  source: string,
): { message: string; hint: string } | undefined {
  const lines = source.slice(start, start + text.length).split(/\r?\n/);
  if (lines.length < 2) return undefined;
  const cells = (line: string, mark: string) => line.trim().split(mark).length;
  const first = lines[0] ?? '';
  const columns = cells(first, '\t');
  if (columns > 1 && lines.every((line) => cells(line, '\t') === columns))
    return {
      message: 'Unexpected rows of words between tabulations, expected a table',
      hint: `write | before, between and after the words of each row, and ${'|---'.repeat(columns)}| below the first`,
    };
  if (lines.every((line) => /^\s*\|.*\|\s*$/.test(line)))
    return {
      message: 'Unexpected rows of words between «|» without the line |---|---|, expected a table',
      hint: `write ${'|---'.repeat(cells(first, '|') - 2)}| on a line of its own below the first row`,
    };
  return undefined;
}
