import { distance } from 'fastest-levenshtein';
import MiniSearch, { type SearchResult } from 'minisearch';
import { rootOf, wordsOf } from './words.js';

/** A section of the guide: address, anchor, title of its chapter, its own title, text. */
type Section = [address: string, anchor: string, chapter: string, title: string, text: string];

declare const guideSections: Section[];

const index = new MiniSearch<{ id: number; chapter: string; title: string; text: string }>({
  fields: ['title', 'chapter', 'text'],
  tokenize: (text) => wordsOf(text).map((word) => word.text),
  processTerm: (term) => rootOf(term) || null,
  searchOptions: {
    boost: { title: 4, chapter: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.15 : false),
    weights: { prefix: 0.5, fuzzy: 0.2 },
    combineWith: 'AND',
  },
});
index.addAll(guideSections.map(([, , chapter, title, text], id) => ({ id, chapter, title, text })));

/** A section that was found, and the roots of the words that it was found by. */
export interface Found {
  section: Section;
  roots: ReadonlySet<string>;
}

/**
 * Sections that hold every word of a query, those where they follow each other first; where there is none,
 * sections that hold one of them.
 */
export function find(query: string): Found[] {
  const phrase = rootsOf(query);
  const all = index.search(query);
  if (all.length === 0) return index.search(query, { combineWith: 'OR' }).map(found);
  if (phrase.length < 2) return all.map(found);
  const holdsPhrase = ({ id }: SearchResult) => {
    const [, , , title, text] = guideSections[id as number] as Section;
    return ` ${rootsOf(`${title} ${text}`).join(' ')} `.includes(` ${phrase.join(' ')} `);
  };
  const near = new Set(all.filter(holdsPhrase));
  return [...near, ...all.filter((result) => !near.has(result))].map(found);
}

function found({ id, terms }: SearchResult): Found {
  return { section: guideSections[id as number] as Section, roots: new Set(terms) };
}

/** Roots of the words of a text, in order, without those that are everywhere. */
function rootsOf(text: string): string[] {
  return wordsOf(text)
    .map((word) => rootOf(word.text))
    .filter(Boolean);
}

/** How many letters of a word may be others, for one of so many. */
const mostOther = (length: number) => (length > 7 ? 3 : length > 4 ? 2 : 1);

/** A query that the guide can answer, each word that it lacks made the nearest that it has; undefined for none. */
export function meant(query: string): string | undefined {
  const words = guideWords();
  let end = 0;
  let said = '';
  for (const { text, at } of wordsOf(query)) {
    const root = rootOf(text);
    const isKnown = [...words.keys()].some((other) => other.startsWith(root));
    said += query.slice(end, at) + (isKnown ? text : (nearest(root, words) ?? text));
    end = at + text.length;
  }
  said += query.slice(end);
  return said === query ? undefined : said;
}

let known: Map<string, string> | undefined;

/** Every word of the guide by its root, as it first stands there; read through once, when a query is first asked. */
function guideWords(): ReadonlyMap<string, string> {
  if (known) return known;
  known = new Map();
  for (const [, , chapter, title, text] of guideSections)
    for (const word of wordsOf(`${chapter} ${title} ${text}`)) {
      const root = rootOf(word.text);
      if (root !== '' && !known.has(root)) known.set(root, word.text.toLowerCase());
    }
  return known;
}

function nearest(root: string, words: ReadonlyMap<string, string>): string | undefined {
  let best: string | undefined;
  let least = mostOther(root.length) + 1;
  for (const [other, word] of words) {
    if (Math.abs(other.length - root.length) >= least) continue;
    const far = distance(root, other);
    if (far < least) [best, least] = [word, far];
  }
  return best;
}
