/** How much text a glimpse shows, in characters. */
const most = 360;
/** A table of more columns is shown by their headers. */
const mostColumns = 3;

/** What means nothing away from its page, or would do something. */
const left =
  '.guide-clause__tools, .guide-downloads, .guide-enlarge, [data-footnote-ref], [data-footnote-backref], button, form, script, video, audio, details';
const lines = 'p, ul, ol, dl, dd, pre, blockquote, table, figure';
const heading = 'h1, h2, h3, h4, h5, h6';
/** Attributes that a copy keeps. */
const kept = ['alt', 'class', 'dir', 'height', 'lang', 'src', 'title', 'width'];

/**
 * A short copy of what an address leads to: a term with what it means, a section or a clause with how it begins, a
 * figure, a table, a note; without links, and nothing cut but the end of the text.
 * @param page that holds it.
 * @param address of the page, with the anchor.
 * @returns undefined where there is nothing to show.
 */
export function glimpse(page: Document, address: URL): DocumentFragment | undefined {
  const id = decodeURIComponent(address.hash.slice(1));
  const target = id === '' ? page.querySelector('h1') : page.getElementById(id);
  if (!target?.closest('main')) return undefined;
  const shown = new DocumentFragment();
  shown.append(...partsOf(target).map((part) => copyOf(part, address)));
  cut(shown, most);
  return /\S/.test(shown.textContent ?? '') || shown.querySelector('img') ? shown : undefined;
}

function partsOf(target: Element): Element[] {
  if (target.matches('dt')) return [target, ...nextOf(target, 'dt')];
  if (target.matches('h1')) {
    const first = target.ownerDocument.querySelector('.guide-content > p');
    return first ? [target, first] : [target];
  }
  if (target.matches(heading)) return [target, ...nextOf(target, `${heading}, .guide-clause`)];
  if (target.matches('table')) return [...tableParts(target as HTMLTableElement)];
  return target.matches('a, span, mark')
    ? [target.closest(`li, td, ${lines}`) ?? target]
    : [target];
}

/** What follows an element, up to where another begins. */
function nextOf(element: Element, end: string): Element[] {
  const parts: Element[] = [];
  let next = element.nextElementSibling;
  for (; next && !next.matches(end); next = next.nextElementSibling) parts.push(next);
  return parts;
}

function tableParts(table: HTMLTableElement): Element[] {
  const headers = [...table.querySelectorAll('thead tr:last-child th')];
  if (headers.length <= mostColumns) return [table];
  const named = table.ownerDocument.createElement('p');
  named.textContent = headers.map((each) => (each.textContent ?? '').trim()).join(' · ');
  return [...(table.caption ? [table.caption] : []), named];
}

function copyOf(part: Element, { href }: URL): Element {
  const copy = document.importNode(part, true);
  for (const each of copy.querySelectorAll(left)) (each.closest('sup') ?? each).remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const each of [copy, ...copy.querySelectorAll('*')])
    for (const { name, value } of [...each.attributes]) {
      if (name === 'src') each.setAttribute(name, new URL(value, href).href);
      else if (each instanceof HTMLElement ? !kept.includes(name) : name === 'id')
        each.removeAttribute(name);
    }
  for (const each of copy.querySelectorAll(heading)) each.replaceWith(named(each));
  if (copy.matches(`caption, dt, ${heading}`)) return named(copy);
  return copy.matches('dd, li, td') ? filled('div', copy) : copy;
}

/** What names a thing in its list, its table or among the headings of its page, where it is none of these. */
function named(element: Element): HTMLElement {
  const name = filled('p', element);
  name.className = 'guide-glimpse__name';
  return name;
}

function filled(name: 'div' | 'p', { lang, childNodes }: Element & { lang?: string }): HTMLElement {
  const block = document.createElement(name);
  if (lang) block.lang = lang;
  block.append(...childNodes);
  return block;
}

/** Takes away the text past so many characters, at a word. @returns how many are left. */
function cut(node: Node, room: number): number {
  let has = room;
  for (const child of [...node.childNodes]) {
    const text = child.textContent ?? '';
    if (has <= 0) child.remove();
    else if (child.nodeType !== Node.TEXT_NODE) has = cut(child, has);
    else {
      if (text.length > has)
        child.textContent = `${text.slice(0, has).replace(/[\s:;,]+[^\s:;,]*$/, '')}…`;
      has -= text.length;
    }
  }
  return has;
}
