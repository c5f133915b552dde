import type { BenchBook, BenchTable } from '../book.js';
import { blockPrinter } from './block-printer.js';

/** A book as AsciiDoc, for Asciidoctor PDF. */
export function toAsciidoc({ chapters }: BenchBook): string {
  const body = chapters.flatMap(({ title, blocks }) => [`== ${title}`, ...blocks.map(block)]);
  return `${['= Guide\n:lang: fr\n:toc:', ...body].join('\n\n')}\n`;
}

const block = blockPrinter({ heading: '===', bullet: '*', table });

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
