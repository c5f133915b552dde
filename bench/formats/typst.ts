import type { BenchBook, BenchTable } from '../book.js';
import { blockPrinter } from './block-printer.js';

/** A book as plain Typst, with no template: what the typesetter alone makes of the same text and tables. */
export function toTypst({ chapters }: BenchBook): string {
  const body = chapters.flatMap(({ title, blocks }) => [`= ${title}`, ...blocks.map(block)]);
  return [
    '#set document(title: "Guide")',
    '#set text(lang: "fr", size: 10pt)',
    '#set par(justify: true)',
    ...body,
    '',
  ].join('\n\n');
}

const block = blockPrinter({ heading: '==', bullet: '-', table });

function table({ caption, columns, groups }: BenchTable): string {
  const header = columns.map((name) => `[${name}]`).join(', ');
  const cells = (row: string[]) => row.map((cell) => `[${cell}]`).join(', ');
  const rows = groups.map(
    ({ head, rows: [first, second] }) =>
      `table.cell(rowspan: 2)[${head}], ${cells(first)}, ${cells(second)},`,
  );
  return [
    `#figure(caption: [${caption}], table(columns: ${columns.length},`,
    `table.header(${header}),`,
    ...rows,
    '))',
  ].join('\n');
}
