/** A text as terms are compared: lower case, without accents. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** A term with what defines it, up to the next. */
interface Entry {
  text: string;
  parts: HTMLElement[];
}

/** Leaves the terms of a glossary in sight whose name or definition has what is typed in its filter. */
export function filterGlossary(): void {
  const input = document.querySelector<HTMLInputElement>('#guide-terms');
  const status = document.querySelector<HTMLElement>('.guide-terms [role=status]');
  const { one, many } = status?.dataset ?? {};
  if (!input || !status || !one || !many) return;
  const entries = entriesOf(document.querySelectorAll('.guide-content dl'));
  input.addEventListener('input', () => {
    const asked = plain(input.value.trim());
    let shown = 0;
    for (const { text, parts } of entries) {
      const isAsked = text.includes(asked);
      shown += Number(isAsked);
      for (const part of parts) part.hidden = !isAsked;
    }
    status.textContent = asked === '' ? '' : (shown === 1 ? one : many).replace('{n}', `${shown}`);
  });
}

function entriesOf(lists: Iterable<Element>): Entry[] {
  const entries: Entry[] = [];
  for (const list of lists)
    for (const part of list.children as HTMLCollectionOf<HTMLElement>) {
      const last = entries.at(-1);
      const isNext = part.localName === 'dt' && last?.parts.at(-1)?.localName !== 'dt';
      if (isNext || !last) entries.push({ text: plain(part.textContent ?? ''), parts: [part] });
      else {
        last.parts.push(part);
        last.text += ` ${plain(part.textContent ?? '')}`;
      }
    }
  return entries;
}
