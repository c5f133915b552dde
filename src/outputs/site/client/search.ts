/*! With MiniSearch (MIT licence, Luca Ongaro) */
import MiniSearch, { type SearchResult } from 'minisearch';
import { rootOf, wordsOf } from './words.js';

/** A section of the guide: address, anchor, title of its chapter, its own title, text. */
type Section = [address: string, anchor: string, chapter: string, title: string, text: string];

declare const guideSections: Section[];

const shown = 40;
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

/** Roots of the words of a text, in order, without those that are everywhere. */
function rootsOf(text: string): string[] {
  return wordsOf(text)
    .map((word) => rootOf(word.text))
    .filter(Boolean);
}

/**
 * Sections that hold every word of a query, those where they follow each other first; where there is none,
 * sections that hold one of them.
 */
function find(query: string): SearchResult[] {
  const phrase = rootsOf(query);
  const all = index.search(query);
  if (all.length === 0) return index.search(query, { combineWith: 'OR' });
  if (phrase.length < 2) return all;
  const holdsPhrase = ({ id }: SearchResult) => {
    const [, , , title, text] = guideSections[id as number] as Section;
    return ` ${rootsOf(`${title} ${text}`).join(' ')} `.includes(` ${phrase.join(' ')} `);
  };
  const near = new Set(all.filter(holdsPhrase));
  return [...near, ...all.filter((result) => !near.has(result))];
}

/** A piece of a text around the first of some roots, those words in `<mark>`. */
function excerpt(text: string, roots: Set<string>): DocumentFragment {
  const words = wordsOf(text);
  const first = words.findIndex((word) => roots.has(rootOf(word.text)));
  const from = words[Math.max(0, first - 12)]?.at ?? 0;
  const to = words[Math.max(0, first - 12) + 36]?.at ?? text.length;
  return marked(
    `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    roots,
  );
}

function marked(text: string, roots: Set<string>): DocumentFragment {
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

function item(result: SearchResult, query: string): HTMLLIElement {
  const [address, anchor, chapter, title, text] = guideSections[result.id as number] as Section;
  const roots = new Set(result.terms);
  const link = document.createElement('a');
  link.href = `${address}?q=${encodeURIComponent(query)}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
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

function start(): void {
  const box = document.querySelector<HTMLElement>('.guide-search');
  const input = box?.querySelector<HTMLInputElement>('input[type=search]');
  const status = box?.querySelector('[role=status]');
  const list = box?.querySelector('ol');
  if (!box || !input || !status || !list) return;
  const say = { none: '', one: '', many: '', ...box.dataset };
  const title = document.title;
  const update = () => {
    const query = input.value.trim();
    const results = query === '' ? [] : find(query);
    const text = query === '' ? '' : ([say.none, say.one][results.length] ?? say.many);
    status.textContent = text.replace('{n}', String(results.length)).replace('{q}', query);
    document.title = query === '' ? title : `${query} – ${title}`;
    list.replaceChildren(...results.slice(0, shown).map((result) => item(result, query)));
    try {
      history.replaceState(
        null,
        '',
        query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`,
      );
    } catch {
      // Some browsers keep the address of a page opened from a folder as it is.
    }
  };
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, 200);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  update();
  if (input.value === '') input.focus();
}

start();
