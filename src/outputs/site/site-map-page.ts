import type { Element } from 'hast';
import { h } from 'hastscript';
import { relativeAddress } from '../../document/link-target.js';
import { chapterGroups } from './chapter-groups.js';
import { besideMenu } from './components/beside-menu.js';
import { chapterName } from './components/chapter-name.js';
import { type FooterLink, footerPages } from './components/footer-pages.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The map of the site: its home, every chapter by part, then the pages that the footer leads to. */
export function siteMapPage(path: string, view: SiteView): string {
  const { book, labels } = view;
  const title = labels.siteMap;
  const group = (heading: string, links: Element[]) => [
    h('h2', heading),
    h(
      'ul',
      links.map((link) => h('li', [link])),
    ),
  ];
  const to = (target: string) => relativeAddress(path, target);
  const groups = chapterGroups(book, labels).flatMap(({ title: heading, chapters }) =>
    group(
      heading,
      chapters.map((chapter) =>
        h('a', { href: to(chapter.address), lang: chapter.lang }, chapterName(chapter)),
      ),
    ),
  );
  const others = footerPages(view, path).filter(({ href }) => href !== to(path));
  const link = ({ text, href }: FooterLink) => h('a', { href }, text);
  const whole = { text: labels.wholeGuide, href: to(view.pages.whole) };
  const home = h('p', [h('a', { href: to('index.html') }, labels.home)]);
  const content = [...groups, ...group(labels.otherPages, [whole, ...others].map(link))];
  return page(
    {
      path,
      title,
      description: `${title}${labels.colon} ${book.guide.manifest.title}`,
      main: [
        besideMenu(
          { address: path, title },
          [h('h1', title), h('div.guide-content', [home, ...content])],
          view,
        ),
      ],
    },
    view,
  );
}
