import type { Nodes } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { isGlossary } from '../../document/glossary.js';
import { relativeAddress } from '../../document/link-target.js';
import { printElements } from '../content/print-elements.js';
import { epubPrinters } from './content/printers.js';
import { pageBreak, withPageBreaks } from './page-breaks.js';
import type { EpubDocument, EpubView } from './view.js';

/** A chapter: picture, title and text. */
export function chapterPage(chapter: Chapter, view: EpubView): EpubDocument {
  const { documents, images, labels, pages } = view;
  const path = documents.get(chapter.path) ?? '';
  const type = isGlossary(chapter.path) ? 'glossary' : 'chapter';
  const context = {
    from: chapter.address,
    to: path,
    images,
    labels,
    tables: { count: 0 },
    pictures: { count: 0 },
    documents,
    isGlossary: type === 'glossary',
  };
  const content = withPageBreaks(chapter, pages) as Nodes[];
  const picture = chapter.image === undefined ? undefined : images.get(chapter.image);
  const src = picture && relativeAddress(path, picture.path);
  const page = pages.get(chapter.path);
  const said = { 'epub:type': type, role: `doc-${type}`, ariaLabelledBy: 'guide-title' };
  const heading = chapter.heading
    ? printElements(chapter.heading as Nodes[], context, epubPrinters)
    : [{ type: 'text', value: chapter.title } as const];
  const title = chapter.number
    ? [h('span.guide-number', chapter.number), ' ', ...heading]
    : heading;
  return {
    path,
    title: chapter.title,
    type,
    body: [
      h('section.guide-chapter', said, [
        ...(page === undefined ? [] : [pageBreak(page, 'div')]),
        ...(src === undefined ? [] : [h('p.guide-picture', [h('img', { src, alt: '' })])]),
        h('h1#guide-title', title),
        ...printElements(content, context, epubPrinters),
      ]),
    ],
  };
}
