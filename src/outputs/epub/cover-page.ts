import { h } from 'hastscript';
import type { EpubDocument, EpubView } from './view.js';

/** The page that shows the cover; none without an image of it. */
export function coverPage({ book, cover, labels }: EpubView): EpubDocument[] {
  if (cover === undefined) return [];
  const alt = `${labels.cover}${labels.colon} ${book.guide.manifest.title}`;
  const picture = h('img', { src: cover, alt, role: 'doc-cover' });
  const said = { 'epub:type': 'cover', ariaLabel: labels.cover };
  return [
    {
      path: 'cover.xhtml',
      title: labels.cover,
      type: 'cover',
      body: [h('section.guide-cover', said, [picture])],
    },
  ];
}
