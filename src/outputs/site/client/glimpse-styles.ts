/** Of the box that shows what a link leads to: carried by its script, so that pages weigh nothing for it. */
export const styles = `
.guide-glimpse { position: absolute; z-index: 9; box-sizing: border-box; width: max-content; max-width: min(28rem, 100vw - 1rem); padding: .75rem 1rem; font-size: .9rem; line-height: 1.5; text-align: start; overflow-wrap: break-word; color: var(--guide-text); background: var(--guide-page); border: 2px solid var(--guide-accent); }
.guide-glimpse::before { content: ""; position: absolute; inset: -8px 0; z-index: -1; }
.guide-glimpse :is(p, div, ul, ol, table, figure, pre, blockquote) { margin: 0 0 .5rem; font-size: inherit; line-height: inherit; }
.guide-glimpse > :last-child { margin-bottom: 0; }
.guide-glimpse:has(.guide-formula) { max-width: calc(100vw - 1rem); }
.guide-glimpse .guide-glimpse__name { font-weight: 700; }
.guide-glimpse .guide-clause { border: 0; margin: 0; }
.guide-glimpse :is(.guide-clause__text, .guide-box) { padding: 0; border: 0; background: none; }
.guide-glimpse :is(caption, th, td) { text-align: start; vertical-align: top; padding: 0 .75rem .25rem 0; }
.guide-glimpse pre { white-space: pre-wrap; }
.guide-glimpse img { display: block; width: auto; height: auto; max-width: 100%; max-height: 12rem; }
@media print { .guide-glimpse { display: none; } }
`;
