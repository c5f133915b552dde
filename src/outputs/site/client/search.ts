/*! With MiniSearch (MIT licence, Luca Ongaro) and fastest-levenshtein (MIT licence, Kasper Unn Weihe) */
import { type Found, find, meant } from './search-index.js';
import { resultItem } from './search-results.js';

/** How many results are shown at a time. */
const aTime = 20;

interface Parts {
  box: HTMLElement;
  input: HTMLInputElement;
  status: Element;
  list: Element;
  more: HTMLButtonElement;
  hint: HTMLElement;
}

function partsOf(): Parts | undefined {
  const box = document.querySelector<HTMLElement>('.guide-search');
  const input = box?.querySelector<HTMLInputElement>('input[type=search]');
  const status = box?.querySelector('[role=status]');
  const list = box?.querySelector('ol');
  const more = box?.querySelector<HTMLButtonElement>('.guide-search__more');
  const hint = box?.querySelector<HTMLElement>('.guide-search__meant');
  if (!box || !input || !status || !list || !more || !hint) return undefined;
  return { box, input, status, list, more, hint };
}

function start({ box, input, status, list, more, hint }: Parts): void {
  const say = { none: '', one: '', many: '', ...box.dataset };
  const title = document.title;
  let results: Found[] = [];
  const showNext = () => {
    const next = results.slice(list.children.length, list.children.length + aTime).map(resultItem);
    list.append(...next);
    const left = results.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = (more.dataset.text ?? '').replace('{n}', String(Math.min(left, aTime)));
    return next[0];
  };
  const update = () => {
    const query = input.value.trim();
    results = query === '' ? [] : find(query);
    const text = query === '' ? '' : ([say.none, say.one][results.length] ?? say.many);
    status.textContent = text.replace('{n}', String(results.length)).replace('{q}', query);
    document.title = query === '' ? title : `${query} – ${title}`;
    list.replaceChildren();
    showNext();
    suggest(hint, query);
    keepQuery(query);
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
  more.addEventListener('click', () => showNext()?.querySelector('a')?.focus());
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  update();
  if (input.value === '') input.focus();
}

/** Offers the query that was meant, where a word of it stands nowhere in the guide. */
function suggest(hint: HTMLElement, query: string): void {
  const better = query === '' ? undefined : meant(query);
  const link = hint.querySelector('a');
  hint.hidden = better === undefined;
  if (!link || better === undefined) return;
  link.href = `?q=${encodeURIComponent(better)}`;
  link.textContent = better;
}

function keepQuery(query: string): void {
  try {
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`,
    );
  } catch {
    // Some browsers keep the address of a page opened from a folder as it is.
  }
}

const parts = partsOf();
if (parts) start(parts);
