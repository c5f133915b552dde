import type { BenchChapter, BenchTable } from '../book.js';
import { blockPrinter } from './block-printer.js';

/** A chapter as CommonMark; tables as the HTML that they need, since Markdown has no spans. */
export function toMarkdown({ title, blocks }: BenchChapter): string {
  return `${[`# ${title}`, ...blocks.map(block)].join('\n\n')}\n`;
}

const block = blockPrinter({ heading: '##', bullet: '-', table: htmlTable });

function htmlTable({ caption, columns, groups }: BenchTable): string {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join('');
  const rows = groups.flatMap(({ head: name, rows: [first, second] }) => [
    `<tr><th scope="rowgroup" rowspan="2">${name}</th>${cells(first)}</tr>`,
    `<tr>${cells(second)}</tr>`,
  ]);
  return [
    '<table>',
    `<caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
  ].join('\n');
}
