import type { Element, ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { labelsOf } from '../../guide/labels.js';
import { besideMenu } from './components/beside-menu.js';
import { gridFiles } from './components/download.js';
import { glossaryLetters } from './components/glossary-letters.js';
import { pageTools, readingTime } from './components/page-tools.js';
import { pager } from './components/pager.js';
import { summary } from './components/summary.js';
import { printContent, printTitle } from './content/print.js';
import { contributeLink } from './contribute-page.js';
import { chapterData } from './json-ld.js';
import { page } from './page.js';
import { textPath } from './text-files.js';
import type { SiteView } from './view.js';

/** The page of a chapter. */
export function chapterPage(chapter: Chapter, view: SiteView): string {
  const { book } = view;
  const labels = labelsOf(book.guide.lang);
  return page(
    {
      path: chapter.address,
      title: chapter.title,
      description: chapter.description ?? book.guide.manifest.description,
      data: chapterData(chapter, view),
      text: textPath(chapter),
      main: [
        besideMenu(
          chapter,
          [
            chapterHead(chapter, view),
            ...readingTime(chapter, labels),
            ...summary(chapter, labels),
            ...glossaryLetters(chapter, labels),
            chapterContent(chapter, view),
            ...contributeLink(chapter, view),
            pageTools(chapter, view),
            pager(chapter, book, labels),
            h('p.guide-top', [h('a', { href: '#guide-top' }, labels.backToTop)]),
          ],
          view,
        ),
      ],
    },
    view,
  );
}

/** The text of a chapter, on its own page. */
export function chapterContent({ address, tree }: Chapter, view: SiteView): Element {
  const sheets = gridFiles(view, address);
  const context = { from: address, to: address, images: view.images, sheets };
  const labels = labelsOf(view.book.guide.lang);
  const counts = { tables: { count: 0 }, pictures: { count: 0 } };
  return h(
    'div.guide-content',
    printContent(tree.children as Nodes[], { ...context, ...counts, labels }),
  );
}

/** The title of a chapter, with its picture and its number. */
export function chapterHead(chapter: Chapter, view: SiteView): Element {
  const { address, image, number } = chapter;
  const { images } = view;
  const picture = image === undefined ? undefined : images.get(image);
  const figure = picture
    ? [
        h('img.guide-chapter__picture', {
          src: relativeAddress(address, picture.path),
          alt: '',
          width: 80,
          height: 80,
        }),
      ]
    : [];
  const title = chapterTitle(chapter, view);
  const text = number ? [h('span.guide-chapter__number', number), ' ', ...title] : title;
  return h('div.guide-chapter__head', [...figure, h('h1', text)]);
}

/** What the title of a chapter holds. */
export function chapterTitle(chapter: Chapter, { book, images }: SiteView): ElementContent[] {
  const { address } = chapter;
  const labels = labelsOf(book.guide.lang);
  const counts = { tables: { count: 0 }, pictures: { count: 0 } };
  return printTitle(chapter, { from: address, to: address, images, labels, ...counts });
}
