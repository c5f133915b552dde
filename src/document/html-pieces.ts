/** The attributes of a tag that readers are told. */
export const attributesInWords = /\s(?:alt|title|aria-label)\s*=\s*(?:"[^"]*"|'[^']*')/gi;

/** A piece of raw HTML: a tag, text that readers see, or what is neither. */
export interface HtmlPiece {
  kind: 'tag' | 'text' | 'other';
  text: string;
}

const tagOrComment = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;
const codeTag = /^<(\/?)(code|kbd|pre|samp|script|style|textarea|tt|var|svg|math)\b/i;

/**
 * Parts raw HTML, as Markdown has it between other text, into tags and text; comments and what is within code are neither.
 * @param code names of the elements of code that are open before it, outermost first.
 * @returns the pieces, which are the whole, and the elements of code that are open behind them.
 */
export function htmlPieces(
  html: string,
  code: readonly string[],
): { pieces: HtmlPiece[]; open: string[] } {
  const open = [...code];
  const pieces: HtmlPiece[] = [];
  const add = (kind: HtmlPiece['kind'], text: string) => {
    if (text !== '') pieces.push({ kind: open.length > 0 ? 'other' : kind, text });
  };
  let at = 0;
  for (const { 0: tag, index } of html.matchAll(tagOrComment)) {
    add('text', html.slice(at, index));
    at = index + tag.length;
    const [, closing, name = ''] = codeTag.exec(tag) ?? [];
    if (closing === '/' && open.at(-1) === name.toLowerCase()) open.pop();
    add(tag.startsWith('<!--') ? 'other' : 'tag', tag);
    if (closing === '' && !tag.endsWith('/>')) open.push(name.toLowerCase());
  }
  add('text', html.slice(at));
  return { pieces, open };
}
