import type { Found } from './search-index.js';
import { rootOf, wordsOf } from './words.js';

/** How many words of a section a result shows, and how many of them before the first that was found. */
const excerptWords = 36;
const wordsBefore = 12;

/** A result: the section, its chapter, and a piece of its text; the page that it leads to marks the words found. */
export function resultItem({ section, roots }: Found): HTMLLIElement {
  const [address, anchor, chapter, title, text] = section;
  const link = document.createElement('a');
  const query = encodeURIComponent(wordsFound(`${title} ${text}`, roots).join(' '));
  link.href = `${address}?q=${query}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
  link.append(marked(title || chapter, roots));
  const heading = document.createElement('h2');
  heading.append(link);
  const where = document.createElement('p');
  where.className = 'guide-result__chapter';
  where.textContent = chapter;
  const piece = document.createElement('p');
  piece.append(excerpt(text, roots));
  const entry = document.createElement('li');
  entry.className = 'guide-result';
  entry.append(heading, ...(title ? [where] : []), piece);
  return entry;
}

/** The words of a text that were found, as they stand in it, each root once. */
function wordsFound(text: string, roots: ReadonlySet<string>): string[] {
  const found = new Map<string, string>();
  for (const word of wordsOf(text)) {
    const root = rootOf(word.text);
    if (roots.has(root) && !found.has(root)) found.set(root, word.text.toLowerCase());
  }
  return [...found.values()];
}

/** A piece of a text around the first of some roots, those words in `<mark>`. */
function excerpt(text: string, roots: ReadonlySet<string>): DocumentFragment {
  const words = wordsOf(text);
  const first = words.findIndex((word) => roots.has(rootOf(word.text)));
  const begin = Math.max(0, first - wordsBefore);
  const from = words[begin]?.at ?? 0;
  const to = words[begin + excerptWords]?.at ?? text.length;
  return marked(
    `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    roots,
  );
}

function marked(text: string, roots: ReadonlySet<string>): DocumentFragment {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const word of wordsOf(text)) {
    if (!roots.has(rootOf(word.text))) continue;
    const mark = document.createElement('mark');
    mark.textContent = word.text;
    parts.append(text.slice(from, word.at), mark);
    from = word.at + word.text.length;
  }
  parts.append(text.slice(from));
  return parts;
}
