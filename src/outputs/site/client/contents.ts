/** Sections, those within them, and clauses. */
const places = '.guide-content :is(h2, h3)[id], .guide-content .guide-clause[id]';
/** What lies above this share of the window has been read, or is being read. */
const readingLine = 0.25;

/** A place of the text and the link that leads to it. */
interface Entry {
  place: HTMLElement;
  link: HTMLAnchorElement;
}

/**
 * Shows the sections of the page in the menu beside it, below the page's own entry, and follows the reader through
 * them: those within the section that is read are open. Without script the summary above the text has them.
 */
export function followContents(): void {
  let entries = showContents();
  const follow = () => mark(entries);
  let waits = false;
  const soon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      follow();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  document.addEventListener('guide-changed', () => {
    entries = showContents();
    follow();
  });
  follow();
}

/** Puts the sections of the page into the menu; none for a page of less than two. */
function showContents(): Entry[] {
  const own = document.querySelector('.guide-menu__wide [aria-current=page]');
  own?.parentElement?.querySelector('.guide-menu__contents')?.remove();
  const entries = [...document.querySelectorAll<HTMLElement>(places)].map(entry);
  const list = document.createElement('ul');
  list.className = 'guide-menu__contents';
  for (const { place, link } of entries) {
    const item = document.createElement('li');
    item.append(link);
    const into = place.localName === 'h2' ? list : withinLast(list);
    into.append(item);
  }
  if (!own || list.children.length < 2) return [];
  own.after(list);
  return entries;
}

function entry(place: HTMLElement): Entry {
  const name = place.querySelector('.guide-clause__name') ?? place;
  const link = document.createElement('a');
  link.href = `#${encodeURIComponent(place.id)}`;
  link.textContent = (name.textContent ?? '').trim();
  return { place, link };
}

/** The list of what stands within the last section. */
function withinLast(list: HTMLElement): HTMLElement {
  const last = list.lastElementChild;
  const found = last ? last.querySelector('ul') : list;
  if (found) return found as HTMLElement;
  const within = document.createElement('ul');
  last?.append(within);
  return within;
}

/** Marks the entry of what is read, and opens the section that it lies in. */
function mark(entries: readonly Entry[]): void {
  const line = window.innerHeight * readingLine;
  const read = entries.filter(({ place }) => place.getBoundingClientRect().top < line).at(-1);
  for (const { link } of entries) {
    if (link === read?.link) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  for (const section of document.querySelectorAll('.guide-menu__contents > li'))
    section.toggleAttribute('data-read', read !== undefined && section.contains(read.link));
  keepInSight(read?.link);
}

/** Scrolls the menu alone, and only where its reader does not use it. */
function keepInSight(link: HTMLElement | undefined): void {
  const menu = link?.closest<HTMLElement>('.guide-menu__wide');
  if (!link || !menu || menu.matches(':hover, :focus-within')) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = menu.getBoundingClientRect();
  if (bottom > box.bottom) menu.scrollTop += bottom - box.bottom + box.height / 3;
  else if (top < box.top) menu.scrollTop -= box.top - top + box.height / 3;
}
