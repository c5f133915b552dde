import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * The longest word that is not parted, what it is parted into, as the typesetter weighs each place where a line may
 * end, and the most accents that one letter keeps: beyond, nothing sets them.
 */
const longestWord = 100;
const partOfWord = 20;
const mostAccents = 5;

const long = new RegExp(`\\S{${longestWord + 1},}`, 'gu');
const parts = new RegExp(`(\\S{${partOfWord}})(?=[^\\s\\p{M}])`, 'gu');
const heaped = new RegExp(`(\\p{M}{${mostAccents}})\\p{M}+`, 'gu');
/** Marks that turn the direction of all that follows them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of anyone as every output can set it: very long words may break, heaps of accents are lowered. */
export function plainWords(text: string): string {
  return text
    .replace(turning, '')
    .replace(heaped, '$1')
    .replace(long, (word) => word.replace(parts, '$1\u200b'));
}

/**
 * A text in which no reader of Markdown, of PDFs or of mail finds an address to make a link of: a break that does not
 * show parts the sign that they look for.
 */
export function deadAddresses(text: string): string {
  return text
    .replace(/(?<=[a-z\d+.-]:)(?=\/\/)/gi, '\u200b')
    .replace(/\b(www)(?=\.)/gi, '$1\u200b')
    .replace(/(?<=\S)@(?=\S)/g, '@\u200b');
}

/**
 * A text of anyone as paragraphs, its lines as lines. Nothing in it is markup.
 * @param lead stands before its first words, in bold.
 */
export function plainParagraphs(text: string, lead = ''): Element[] {
  const paragraphs = text.split(/\n[ \t]*\n+/).filter((each) => each.trim() !== '');
  return paragraphs.map((paragraph, at) => {
    const lines = paragraph.trim().split(/[ \t]*\n/);
    const children = lines.flatMap((line, index): ElementContent[] => [
      ...(index > 0 ? [h('br')] : []),
      { type: 'text', value: plainWords(line) },
    ]);
    return h('p', at === 0 && lead ? [h('strong', lead), ...children] : children);
  });
}
