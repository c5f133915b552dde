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
      fixed: '| Nom | Prix |\n|---|---|\n| Écran | 120 |\n| Clavier | 20 |\n',
    },
    {
      text: '| Nom | Prix |\n| Écran | 120 |\n',
      messages: [
        '1:1 Unexpected rows of words between «|» without the line |---|---|, expected a table',
      ],
      fixed: '| Nom | Prix |\n|---|---|\n| Écran | 120 |\n',
    },
  ],
  check: eachChapter((chapter) => {
    if (!/\t|\|/.test(chapter.text)) return [];
    return chapter.prose.flatMap((prose): Finding[] => {
      if (prose.kind !== 'paragraph') return [];
      const found = rowsOf(prose, chapter.text);
      if (!found) return [];
      const { start } = prose;
      const end = start + prose.text.length;
      const { lines, ...told } = found;
      return [
        { path: chapter.path, start, end, ...told, fix: { start, end, text: lines.join('\n') } },
      ];
    });
  }),
};

/** What looks like rows, and the lines that make a table of them. */
interface Rows {
  message: string;
  hint: string;
  lines: string[];
}

function rowsOf({ start, text }: Prose, source: string): Rows | undefined {
  const lines = source.slice(start, start + text.length).split(/\r?\n/);
  const [first = '', ...others] = lines;
  if (others.length === 0) return undefined;
  const said = words().rules['table-unparsed'];
  const cells = (line: string, mark: string) => line.trim().split(mark);
  const columns = cells(first, '\t').length;
  if (columns > 1 && lines.every((line) => cells(line, '\t').length === columns)) {
    const rule = '|---'.repeat(columns);
    const [header = '', ...rows] = lines.map((line) => rowOf(cells(line, '\t')));
    return {
      message: said.tabs,
      hint: said.tabsHint(rule),
      lines: [header, `${rule}|`, ...rows],
    };
  }
  if (!lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) return undefined;
  const rule = '|---'.repeat(cells(first, '|').length - 2);
  return { message: said.bars, hint: said.barsHint(rule), lines: [first, `${rule}|`, ...others] };
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.trim().replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}
