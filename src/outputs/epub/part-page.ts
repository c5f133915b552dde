import { h } from 'hastscript';
import { relativeAddress } from '../../document/link-target.js';
import type { Part } from '../../guide/guide.js';
import { pageBreak } from './page-breaks.js';
import { type EpubDocument, type EpubView, partName } from './view.js';

/** The page that opens a part. */
export function partPage(
  { number, title, introduction, image }: Part,
  { documents, images, labels, pages }: EpubView,
): EpubDocument {
  const page = pages.get(partName(number));
  const path = documents.get(partName(number)) ?? '';
  const picture = image === undefined ? undefined : images.get(image)?.path;
  const said = { 'epub:type': 'part', role: 'doc-part', ariaLabelledBy: 'guide-title' };
  return {
    path,
    title,
    type: 'part',
    body: [
      h('section.guide-part', said, [
        ...(page === undefined ? [] : [pageBreak(page, 'div')]),
        ...(picture
          ? [h('p.guide-picture', [h('img', { src: relativeAddress(path, picture), alt: '' })])]
          : []),
        h('h1#guide-title', [h('span.guide-number', `${labels.part} ${number}`), h('br'), title]),
        ...(introduction ? [h('p.guide-lead', introduction)] : []),
      ]),
    ],
  };
}
