import type { BenchBlock, BenchBook, BenchTable } from '../book.js';

/** A book as AsciiDoc, for Asciidoctor PDF. */
export function toAsciidoc({ chapters }: BenchBook): string {
  const body = chapters.flatMap(({ title, blocks }) => [`== ${title}`, ...blocks.map(block)]);
  return `${['= Guide\n:lang: fr\n:toc:', ...body].join('\n\n')}\n`;
}

function block(of: BenchBlock): string {
  if (of.type === 'heading') return `=== ${of.text}`;
  if (of.type === 'paragraph') return of.text;
  if (of.type === 'list') return of.items.map((item) => `* ${item}`).join('\n');
  return table(of);
}

function table({ caption, columns, groups }: BenchTable): string {
  const cells = (row: string[]) => row.map((cell) => `|${cell}`).join('\n');
  const rows = groups.map(
    ({ head, rows: [first, second] }) => `.2+h|${head}\n${cells(first)}\n${cells(second)}`,
  );
  return [
    `.${caption}`,
    `[cols="${columns.length}*",options="header"]`,
    '|===',
    columns.map((name) => `|${name}`).join(' '),
    '',
    ...rows,
    '|===',
  ].join('\n');
}
