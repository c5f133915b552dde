import { toClipboard } from './clipboard.js';

const blocks = 'blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 p pre'.split(' ');

/** The text of a clause as lines: a paragraph a line, items of lists after a dash or their number, cells between tabs. */
function plainText(node: Node, depth = 0): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  const inner = () => [...node.childNodes].map((child) => plainText(child, depth)).join('');
  if (!(node instanceof HTMLElement)) return inner();
  switch (node.localName) {
    case 'br':
      return '\n';
    case 'ul':
    case 'ol':
      return `\n${listLines(node, depth)}${depth ? '' : '\n'}`;
    case 'table':
      return `\n${[...node.querySelectorAll('caption, tr')].map((row) => plainText(row, depth)).join('')}\n`;
    case 'caption':
      return `${oneLine(inner())}\n`;
    case 'tr':
      return `${[...node.children].map((cell) => oneLine(plainText(cell, depth))).join('\t')}\n`;
  }
  if (!blocks.includes(node.localName)) return inner();
  return `\n${inner().trim()}${depth ? '\n' : '\n\n'}`;
}

/** A line break within a cell would begin a row. */
function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

function listLines(list: HTMLElement, depth: number): string {
  return [...list.children]
    .map((item, index) => {
      const mark = list.localName === 'ol' ? `${index + 1}.` : '-';
      const text = [...item.childNodes].map((child) => plainText(child, depth + 1)).join('');
      return `${'  '.repeat(depth)}${mark} ${text.trim()}\n`;
    })
    .join('');
}

const kept = ['href', 'colspan', 'rowspan', 'scope', 'span', 'lang', 'start'];

/** A clause for another document: no link that leads nowhere there, no call of a note that stays here, no id, no class. */
function bare(node: Element): Element {
  const copy = node.cloneNode(true) as Element;
  for (const call of copy.querySelectorAll('[data-footnote-ref]'))
    (call.closest('sup') ?? call).remove();
  for (const each of copy.querySelectorAll('a, abbr, div, span')) {
    if (/^https?:/.test(each.getAttribute('href') ?? '') || each.hasAttribute('lang')) continue;
    each.replaceWith(...each.childNodes);
  }
  for (const each of copy.querySelectorAll('*'))
    for (const { name } of [...each.attributes])
      if (!kept.includes(name)) each.removeAttribute(name);
  return copy;
}

/** Makes the buttons of clauses copy the clause they are in, and say so. */
export function copyClauses(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
    const clause = button?.closest('.guide-clause');
    const text = clause?.querySelector('.guide-clause__text');
    const status = clause?.querySelector<HTMLElement>('[role=status]');
    if (!button || !text || !status) return;
    const copied = bare(text);
    const lines = plainText(copied)
      .replace(/ *\n */g, '\n')
      .replace(/\n{3,}/g, '\n\n');
    const texts: Record<string, string> = { 'text/plain': lines.trim() };
    if (button.dataset.copy === 'html') texts['text/html'] = copied.innerHTML;
    status.textContent = '';
    const said = toClipboard(texts) ? status.dataset.done : status.dataset.failed;
    setTimeout(() => {
      status.textContent = said ?? '';
    }, 50);
  });
}
