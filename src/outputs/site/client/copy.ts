/** The text of a clause as lines: a paragraph a line, items of lists after a dash or their number. */
function plainText(node: Node, depth = 0): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const inner = () => [...node.childNodes].map((child) => plainText(child, depth)).join('');
  if (!(node instanceof HTMLElement)) return inner();
  switch (node.localName) {
    case 'br':
      return '\n';
    case 'ul':
    case 'ol':
      return `${depth ? '\n' : ''}${listLines(node, depth)}${depth ? '' : '\n'}`;
    case 'tr':
      return `${[...node.children].map((cell) => plainText(cell, depth).trim()).join('\t')}\n`;
    case 'p':
    case 'h4':
    case 'h5':
    case 'h6':
      return `${inner().trim()}${depth ? '' : '\n\n'}`;
    default:
      return inner();
  }
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

/** The markup of a clause for another document: no link that leads nowhere there, no id, no class. */
function bareMarkup(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a, abbr, [role=region]')) {
    if (/^https?:/.test(link.getAttribute('href') ?? '')) continue;
    link.replaceWith(...link.childNodes);
  }
  for (const each of copy.querySelectorAll('*')) {
    for (const { name } of [...each.attributes]) {
      if (!['href', 'colspan', 'rowspan', 'lang', 'start'].includes(name))
        each.removeAttribute(name);
    }
  }
  return copy.innerHTML;
}

/** Puts texts on the clipboard within a click: the one way that works from every address. */
function toClipboard(texts: Record<string, string>): boolean {
  const fill = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/** Makes the buttons of clauses copy the clause they are in, and say so. */
export function copyClauses(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
    const clause = button?.closest('.guide-clause');
    const text = clause?.querySelector('.guide-clause__text');
    const status = clause?.querySelector('[role=status]');
    if (!button || !text || !status) return;
    const texts: Record<string, string> = {
      'text/plain': plainText(text)
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    };
    if (button.dataset.copy === 'html') texts['text/html'] = bareMarkup(text);
    status.textContent = '';
    const said = toClipboard(texts) ? button.dataset.done : button.dataset.failed;
    setTimeout(() => {
      status.textContent = said ?? '';
    }, 50);
  });
}
