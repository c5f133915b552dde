import type { BenchBlock, BenchChapter, BenchTable } from '../book.js';

/** A chapter as CommonMark; tables as the HTML that they need, since Markdown has no spans. */
export function toMarkdown({ title, blocks }: BenchChapter): string {
  return `${[`# ${title}`, ...blocks.map(block)].join('\n\n')}\n`;
}

function block(of: BenchBlock): string {
  if (of.type === 'heading') return `## ${of.text}`;
  if (of.type === 'paragraph') return of.text;
  if (of.type === 'list') return of.items.map((item) => `- ${item}`).join('\n');
  return htmlTable(of);
}

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
