/** Links of the text; those of headings and clauses to themselves, and of notes to their calls, show nothing new. */
export const links =
  ':is(.guide-content, .guide-clause__text) a[href]:not(.guide-heading__link, .guide-clause__link, [data-footnote-backref])';

/** The link of the text that something happens to. */
export function linkAt({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null;
}
