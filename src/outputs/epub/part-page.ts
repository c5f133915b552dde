import { h } from 'hastscript';
import type { Part } from '../../guide/guide.js';
import { pageBreak } from './page-breaks.js';
import { type EpubDocument, type EpubView, partName } from './view.js';

/** The page that opens a part. */
export function partPage(
  { number, title }: Part,
  { documents, labels, pages }: EpubView,
): EpubDocument {
  const page = pages.get(partName(number));
  const said = { 'epub:type': 'part', role: 'doc-part', ariaLabelledBy: 'guide-title' };
  return {
    path: documents.get(partName(number)) ?? '',
    title,
    type: 'part',
    body: [
      h('section.guide-part', said, [
        ...(page === undefined ? [] : [pageBreak(page, 'div')]),
        h('h1#guide-title', [h('span.guide-number', `${labels.part} ${number}`), h('br'), title]),
      ]),
    ],
  };
}
