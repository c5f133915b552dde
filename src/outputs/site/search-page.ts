import { h } from 'hastscript';
import { labelsOf } from '../../guide/labels.js';
import { besideMenu } from './components/beside-menu.js';
import { searchForm } from './components/search-form.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The page of search: its form, and the results that its script finds. Without script it says where else to look. */
export function searchPage(path: string, view: SiteView): string {
  const { book, assets, pages } = view;
  const labels = labelsOf(book.guide.lang);
  const elsewhere = [
    [pages.whole, labels.wholeGuide],
    [pages.siteMap, labels.siteMap],
    ...(pages.clauses ? [[pages.clauses, labels.clauses]] : []),
  ];
  return page(
    {
      path,
      title: labels.search,
      description: labels.searchText,
      indexed: false,
      scripts: [assets.sections, assets.search],
      main: [
        besideMenu(
          { address: path, title: labels.search },
          [
            h('h1', labels.search),
            h(
              'div.guide-search',
              {
                dataNone: labels.noResult,
                dataOne: labels.oneResult,
                dataMany: labels.manyResults,
              },
              [
                searchForm(path, 'search-query', labels),
                h('p.guide-lead', labels.searchText),
                h('noscript', [
                  h('p', labels.searchNeedsScript),
                  h('ul', [
                    h('li', [h('a', { href: 'index.html' }, labels.homeOf)]),
                    ...elsewhere.map(([href, text]) => h('li', [h('a', { href }, text)])),
                  ]),
                ]),
                h(
                  'p.guide-search__status',
                  { role: 'status', dataFailed: labels.searchFailed },
                  labels.searchLoads,
                ),
                h('p.guide-search__meant', { hidden: true }, [
                  `${labels.meant} `,
                  h('a'),
                  '\u202f?',
                ]),
                h('ol.guide-results'),
                h('button.fr-btn.fr-btn--secondary.guide-search__more', {
                  type: 'button',
                  hidden: true,
                  dataText: labels.moreResults,
                }),
              ],
            ),
          ],
          view,
        ),
      ],
    },
    view,
  );
}
