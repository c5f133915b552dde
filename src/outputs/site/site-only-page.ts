import { h } from 'hastscript';
import type { Chapter } from '../../document/book.js';
import { chapterContent, chapterHead } from './chapter-page.js';
import { besideMenu } from './components/beside-menu.js';
import { pageTools } from './components/page-tools.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** A page of the site alone, such as its legal notice: written as chapters are, without a place among them. */
export function siteOnlyPage(chapter: Chapter, view: SiteView): string {
  const { labels } = view;
  return page(
    {
      path: chapter.address,
      title: chapter.title,
      description: chapter.description ?? chapter.title,
      main: [
        besideMenu(
          chapter,
          [
            chapterHead(chapter, view),
            chapterContent(chapter, view),
            pageTools(chapter, view),
            h('p.guide-top', [h('a', { href: '#guide-top' }, labels.backToTop)]),
          ],
          view,
        ),
      ],
    },
    view,
  );
}
