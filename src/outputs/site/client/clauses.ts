/** Lets the address of the page of clauses say what its filters hold, and counts what they show. */
export function followFilters(): void {
  const form = document.querySelector<HTMLFormElement>('.guide-filters');
  const count = document.querySelector<HTMLElement>('.guide-clauses__count');
  if (!form || !count) return;
  const all = [...document.querySelectorAll<HTMLElement>('.guide-clauses__list > li')];
  const tell = () => {
    const shown = all.filter((each) => each.getClientRects().length > 0).length;
    const text = (shown === 1 ? count.dataset.one : count.dataset.many) ?? '';
    count.textContent =
      shown === 0 ? '' : text.replace('{n}', String(shown)).replace('{all}', String(all.length));
  };
  const asked = new URLSearchParams(location.search);
  for (const input of form.querySelectorAll('input'))
    if (asked.get(input.name) === input.value) input.checked = true;
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '');
    const query = new URLSearchParams(chosen as [string, string][]).toString();
    tell();
    try {
      history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    } catch {
      // Some browsers keep the address of a page opened from a folder as it is.
    }
  });
  tell();
}
