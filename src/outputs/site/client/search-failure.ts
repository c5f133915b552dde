/** Says on the page of search that one of its scripts did not come; errors of scripts don't bubble. */
export function sayWhenSearchFails(): void {
  const status = document.querySelector<HTMLElement>('.guide-search__status');
  if (!status) return;
  const fail = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement) status.textContent = status.dataset.failed ?? '';
  };
  addEventListener('error', fail, true);
}
