import type { BenchBlock, BenchTable } from '../book.js';

/** How a lightweight markup language writes what is not text alone. */
interface Syntax {
  /** What begins a heading of sections. */
  heading: string;
  bullet: string;
  table: (table: BenchTable) => string;
}

/** The printer of blocks for a lightweight markup language. */
export function blockPrinter({ heading, bullet, table }: Syntax): (block: BenchBlock) => string {
  return (block) => {
    if (block.type === 'heading') return `${heading} ${block.text}`;
    if (block.type === 'paragraph') return block.text;
    if (block.type === 'list') return block.items.map((item) => `${bullet} ${item}`).join('\n');
    return table(block);
  };
}
