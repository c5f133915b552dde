import type { Nodes, Parents, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Markdown as plain Typst, with no template: its words, headings, lists, quotations and tables, without its images. */
export function markdownToTypst(markdown: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const head = [
    '#set document(title: "Guide")',
    '#set text(lang: "fr", size: 10pt)',
    '#set par(justify: true)',
    '#set heading(numbering: none)',
  ];
  return [...head, within(tree), ''].join('\n\n');
}

function within(node: Parents): string {
  return (node.children as Nodes[]).map(print).join('');
}

const quoted = (text: string) => JSON.stringify(text);
const block = (code: string) => `\n\n${code}\n\n`;

function print(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return `#${quoted(node.value)};`;
    case 'inlineCode':
      return `#raw(${quoted(node.value)});`;
    case 'code':
      return block(`#raw(block: true, ${quoted(node.value)})`);
    case 'break':
      return '#linebreak();';
    case 'thematicBreak':
      return block('#line(length: 30%)');
    case 'paragraph':
      return block(within(node));
    case 'heading':
      return block(`#heading(level: ${node.depth})[${within(node)}]`);
    case 'emphasis':
      return `#emph[${within(node)}];`;
    case 'strong':
      return `#strong[${within(node)}];`;
    case 'link':
      return `#link(${quoted(node.url)})[${within(node)}];`;
    case 'blockquote':
      return block(`#quote(block: true)[${within(node)}]`);
    case 'list':
      return block(
        `#${node.ordered ? 'enum' : 'list'}(${node.children.map((item) => `[${within(item)}]`).join(', ')})`,
      );
    case 'table':
      return block(table(node));
    case 'image':
    case 'html':
      return '';
    default:
      return 'children' in node ? within(node) : '';
  }
}

function table({ children: [head, ...rows] }: Table): string {
  const cells = (row: Table['children'][number]) =>
    row.children.map((cell) => `[${within(cell)}]`).join(', ');
  if (!head) return '';
  const parts = [`table.header(${cells(head)})`, ...rows.map(cells)];
  return `#table(columns: ${head.children.length}, ${parts.join(', ')})`;
}
