import type { Nodes } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { relativeAddress } from '../../document/link-target.js';
import { labelsOf } from '../../guide/labels.js';
import { breadcrumb } from './components/breadcrumb.js';
import { pager } from './components/pager.js';
import { sideMenu } from './components/side-menu.js';
import { summary } from './components/summary.js';
import { page } from './page.js';
import { wrapTables } from './tables.js';
import type { SiteView } from './view.js';

/** The page of a chapter. */
export function chapterPage(chapter: Chapter, view: SiteView): string {
  const { book } = view;
  const labels = labelsOf(book.guide.lang);
  const picture = chapter.image === undefined ? undefined : book.images.get(chapter.image);
  const heading = h('div.guide-chapter__head', [
    ...(picture
      ? [
          h('img.guide-chapter__picture', {
            src: relativeAddress(chapter.address, picture.address),
            alt: '',
            width: 120,
            height: 120,
          }),
        ]
      : []),
    h(
      'h1',
      chapter.number
        ? [h('span.guide-chapter__number', chapter.number), ' ', chapter.title]
        : chapter.title,
    ),
  ]);
  return page(
    {
      path: chapter.address,
      title: chapter.title,
      description: chapter.description ?? book.guide.manifest.description,
      main: [
        h('div.fr-container', [
          breadcrumb(chapter, book, labels),
          h('div.guide-layout', [
            sideMenu(chapter, book, labels),
            h('div.guide-chapter', [
              heading,
              ...summary(chapter, labels),
              h('div.guide-content', wrapTables(chapter.tree.children as Nodes[], labels.table)),
              pager(chapter, book, labels),
              h('p.guide-top', [h('a.fr-link', { href: '#top' }, labels.backToTop)]),
            ]),
          ]),
        ]),
      ],
    },
    view,
  );
}
