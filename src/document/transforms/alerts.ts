import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Alerts of code forges and of note-taking tools → the box that says the same. */
const boxOf: Readonly<Record<string, string>> = {
  abstract: 'resume',
  caution: 'attention',
  danger: 'attention',
  example: 'exemple',
  important: 'attention',
  info: 'note',
  note: 'note',
  summary: 'resume',
  tip: 'note',
  warning: 'attention',
};

/**
 * Takes a quotation that begins with `[!NOTE]` for the box that it is elsewhere: its first line may give a title.
 * The quotation becomes a container directive, as `:::note` is.
 */
export function alerts(tree: Root): void {
  visit(tree, 'blockquote', (quote: Blockquote) => {
    const [first] = quote.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return;
    const match = /^\[!(\w+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text.value);
    const name = boxOf[match?.[1]?.toLowerCase() ?? ''];
    if (!match || !name) return;
    // A title that goes on in bold or a link is the text's beginning.
    const isWhole = match[0].endsWith('\n') || first.children.length === 1;
    const title = isWhole ? match[2]?.trim() : '';
    text.value = text.value.slice(
      isWhole ? match[0].length : match[0].length - (match[2] ?? '').length,
    );
    withoutEmpty(quote, first);
    Object.assign(quote, { type: 'containerDirective', name, attributes: title ? { title } : {} });
  });
}

/** Takes out a first paragraph that said the alert's name alone. */
function withoutEmpty(quote: Blockquote, first: Paragraph): void {
  const [text] = first.children;
  if (text?.type === 'text' && text.value === '') first.children.shift();
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) quote.children.shift();
}
