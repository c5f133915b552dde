interface Titled {
  guideSections?: (readonly [string, string, chapter: string, title: string, string])[];
}

/**
 * Offers the titles of the guide's sections in the search field of the header, from when a reader first comes to it,
 * and leads there by Ctrl+K (⌘K on a Mac).
 */
export function suggestTitles(): void {
  const input = document.querySelector<HTMLInputElement>('.guide-header input[type=search]');
  const { sections } = input?.form?.dataset ?? {};
  if (!input || !sections) return;
  input.addEventListener('focus', () => void load(sections, input), { once: true });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || event.altKey || event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
}

/** A page opened from a folder may run a script but fetch nothing. */
function load(address: string, input: HTMLInputElement): void {
  const script = document.createElement('script');
  script.src = address;
  script.addEventListener('load', () => {
    const titles = new Set(
      (globalThis as Titled).guideSections?.flatMap(([, , chapter, title]) => [chapter, title]),
    );
    const list = document.createElement('datalist');
    list.id = 'guide-titles';
    list.append(...[...titles].filter(Boolean).map((title) => new Option(title, title)));
    input.after(list);
    input.setAttribute('list', list.id);
  });
  document.head.append(script);
}
