import { elementNames } from '../document/elements.js';

/** Attributes of any element, and those of cells, that stay in raw HTML. */
const everywhere = 'class|id|lang|dir|title|role|aria-[a-z]+|data-[a-z]+';
const value = '(?:\\s*=\\s*(?:"[^"<>]*"|\'[^\'<>]*\'))?';
const attributes = (names: string) => `(?:\\s+(?:${names})${value})*`;
/** Elements of which what stays depends on their attributes, or on more of these than others have. */
const demanding = ['a', 'img', 'input', 'td', 'th'];
const names = elementNames.filter((name) => !demanding.includes(name)).join('|');
const tag = new RegExp(
  `<(?:(?:${names})${attributes(everywhere)}|td${attributes(`${everywhere}|colspan|rowspan`)}|th${attributes(`${everywhere}|colspan|rowspan|scope`)})\\s*/?>|</(?:${names}|td|th)>|<https?://[^\\s<>]*>`,
  'g',
);
const destination = /\][:(]\s*<?([^\s<>)]*)/g;

/**
 * True for a chapter of which sanitising surely takes nothing out: its tags are plain, and its links lead where
 * links may. Most chapters are such; of the others, only the parser can tell.
 */
export function isPlainHtml(text: string): boolean {
  if (/<[a-z!?/]/i.test(text.replace(tag, ''))) return false;
  return [...text.matchAll(destination)].every(
    ([, address = '']) => /^https?:\/\//.test(address) || /^[^:&\\]+$/.test(address),
  );
}
