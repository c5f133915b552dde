import { glimpse } from './glimpse.js';
import { styles } from './glimpse-styles.js';
import { linkAt, links } from './text-links.js';

/** How long a link must be pointed at, and how long a pointer may take to reach what it opens, in milliseconds. */
const [resting, leaving] = [350, 250];
/** Between link and box, and between box and window, in pixels. */
const gap = 4;

const pages = new Map<string, Promise<Document>>();
let timer = 0;
let shown: { box: HTMLElement; link: HTMLAnchorElement; title?: [Element, string] } | undefined;

/**
 * Shows in a box what a link of the text leads to, a term, a figure, a section, while it is pointed at or reached by
 * keyboard (WCAG 2.2, 1.4.13: Escape takes the box away, the pointer may go into it). A finger follows the link.
 */
function showGlimpses(): void {
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkAt(event);
    const isWithin = shown && (link === shown.link || shown.box.contains(event.target as Node));
    clearTimeout(timer);
    if (link && !isWithin) timer = setTimeout(() => void open(link), resting);
    else if (!isWithin && document.activeElement !== shown?.link)
      timer = setTimeout(close, leaving);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link !== shown?.link) close();
    if (link?.matches(':focus-visible')) void open(link);
  });
  document.addEventListener('focusout', close);
  document.addEventListener('click', close);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}

async function open(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link !== link) close();
  const page = await pageOf(link).catch(() => undefined);
  const found = page && glimpse(page, new URL(link.href));
  if (!found || shown?.link === link || !link.matches(':hover, :focus')) return;
  close();
  const box = document.createElement('div');
  box.className = 'guide-glimpse';
  box.id = 'guide-glimpse';
  box.setAttribute('role', 'tooltip');
  box.append(found);
  document.querySelector('main')?.append(box);
  link.setAttribute('aria-describedby', box.id);
  place(box, link);
  // The browser's own box would lie over this one.
  const titled = link.querySelector('[title]');
  shown = { box, link, ...(titled && { title: [titled, titled.getAttribute('title') ?? ''] }) };
  titled?.removeAttribute('title');
}

function close(): void {
  clearTimeout(timer);
  if (!shown) return;
  const { box, link, title } = shown;
  shown = undefined;
  box.remove();
  link.removeAttribute('aria-describedby');
  title?.[0].setAttribute('title', title[1]);
}

/** Below the last line of the link, or above its first where there is more room. */
function place(box: HTMLElement, link: HTMLElement): void {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0] ?? link.getBoundingClientRect(), lines.at(-1)];
  const below = innerHeight - (last ?? first).bottom;
  const { width, height } = box.getBoundingClientRect();
  const isAbove = height + gap > below && first.top > below;
  const { left, bottom } = isAbove ? first : (last ?? first);
  const top = isAbove ? first.top - height - gap : bottom + gap;
  const most = document.documentElement.clientWidth - width - gap;
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${Math.max(gap, Math.min(left, most))}px`;
}

/** The page that a link leads to: this one, or another of the guide, asked for once. */
async function pageOf({ href, attributes }: HTMLAnchorElement): Promise<Document | undefined> {
  const written = attributes.getNamedItem('href')?.value ?? '';
  const [address = ''] = href.split('#');
  if (address === location.href.split('#')[0]) return document;
  const isOfGuide = !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(written) && address.endsWith('.html');
  // A page opened from a folder may fetch nothing; whoever saves data fetches nothing that was not asked for.
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!isOfGuide || location.protocol === 'file:' || connection?.saveData) return undefined;
  const page = pages.get(address) ?? fetched(address);
  pages.set(address, page);
  return page;
}

async function fetched(address: string): Promise<Document> {
  const answer = await fetch(address);
  const html = answer.ok ? await answer.text() : '';
  return new DOMParser().parseFromString(html, 'text/html');
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
showGlimpses();
// What asked for this script.
const asked = document.querySelector<HTMLAnchorElement>(`${links}:is(:hover, :focus-visible)`);
if (asked) void open(asked);
