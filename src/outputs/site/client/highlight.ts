import { rootOf, wordsOf } from './words.js';

/** Marks on the page the words that a search led to (`?q=`), with no change to the document. */
export function highlightWords(): void {
  const roots = new Set(
    wordsOf(new URLSearchParams(location.search).get('q') ?? '')
      .map(({ text }) => rootOf(text))
      .filter(Boolean),
  );
  const content = document.querySelector('.guide-content');
  if (roots.size === 0 || !content || typeof Highlight === 'undefined') return;
  const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { text, at } of wordsOf(node.textContent ?? '')) {
      if (!roots.has(rootOf(text))) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      found.push(range);
    }
  }
  CSS.highlights.set('guide-search', new Highlight(...found));
  const styles = new CSSStyleSheet();
  styles.replaceSync(
    '::highlight(guide-search){background-color:var(--guide-mark);color:var(--guide-text)}',
  );
  document.adoptedStyleSheets.push(styles);
}
