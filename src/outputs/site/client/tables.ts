/** A head taller than this share of the window would leave too little of what it heads. */
const tallest = 0.25;

const roles: readonly (readonly [selector: string, role: string])[] = [
  ['thead, tbody, tfoot', 'rowgroup'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th[scope=col], th[scope=colgroup]', 'columnheader'],
  ['th[scope=row], th[scope=rowgroup]', 'rowheader'],
];

/** Says which tables are wider than their boxes, alone in need of the keyboard, and whose head may stay in sight. */
function measure(box: HTMLElement): void {
  const isWide = box.scrollWidth > box.clientWidth + 1;
  const head = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  box.toggleAttribute('data-wide', isWide);
  box.toggleAttribute('data-sticks', !isWide && head < innerHeight * tallest);
  if (isWide) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}

/** Some browsers take a table whose rows are set as blocks for none: it says itself what it is. */
function nameParts(table: HTMLTableElement): void {
  table.setAttribute('role', 'table');
  for (const [selector, role] of roles)
    for (const part of table.querySelectorAll(selector))
      if (part.closest('table') === table) part.setAttribute('role', role);
}

/** Keeps an eye on the boxes of tables, whatever makes them or the window wider or narrower. */
export function followTables(): void {
  const boxes = () => document.querySelectorAll<HTMLElement>('.guide-table__scroll');
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) measure(target as HTMLElement);
  });
  const follow = () => {
    for (const box of boxes()) {
      observer.observe(box);
      measure(box);
      const table = box.matches('.guide-table__scroll--stacked') && box.querySelector('table');
      if (table) nameParts(table);
    }
  };
  follow();
  document.addEventListener('guide-changed', follow);
  addEventListener('resize', () => boxes().forEach(measure));
}
