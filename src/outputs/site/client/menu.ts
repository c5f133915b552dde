/** Scrolls the menu beside the text, and nothing else, to the page that is read. */
export function followMenu(): void {
  const menu = document.querySelector<HTMLElement>('.guide-menu__wide');
  const current = menu?.querySelector<HTMLElement>('[aria-current=page]');
  if (!menu || !current) return;
  const below = current.getBoundingClientRect().bottom - menu.getBoundingClientRect().top;
  if (below > menu.clientHeight) menu.scrollTop = below - menu.clientHeight / 2;
}
