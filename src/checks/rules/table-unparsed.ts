import { words } from '../../words/words.js';
import type { Prose } from '../prose.js';
import { eachChapter, type Finding, type Rule } from '../rule.js';

export const tableUnparsed: Rule = {
  id: 'table-unparsed',
  severity: 'warning',
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
      message: words().rules['table-unparsed'].tabs,
      hint: words().rules['table-unparsed'].tabsHint('|---'.repeat(columns)),
    };
  if (lines.every((line) => /^\s*\|.*\|\s*$/.test(line)))
    return {
      message: words().rules['table-unparsed'].bars,
      hint: words().rules['table-unparsed'].barsHint('|---'.repeat(cells(first, '|') - 2)),
    };
  return undefined;
}
