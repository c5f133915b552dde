import { basename } from 'node:path/posix';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { changeLabels, filled } from '../../diff/labels.js';
import type { Chapter } from '../../document/book.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { encodedPath } from '../../guide/web-address.js';
import { chapterContent, chapterTitle } from './chapter-page.js';
import { cards } from './components/cards.js';
import { downloads } from './components/download.js';
import { offlineOffer } from './components/offline.js';
import { verification } from './components/verification.js';
import { reportData } from './json-ld.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The guide's home: cover, what it is, downloads, parts and chapters, credits. */
export function homePage(view: SiteView): string {
  const { book, cover, pages } = view;
  const { manifest, lang } = book.guide;
  const labels = labelsOf(lang);
  const [first] = book.chapters.filter((chapter) => chapter !== book.home);
  const actions = [
    ...(first ? [h('a.fr-btn', { href: encodedPath(first.address) }, labels.startReading)] : []),
    ...(pages.clauses
      ? [h('a.fr-btn.fr-btn--secondary', { href: pages.clauses }, labels.clauses)]
      : []),
    h('a.fr-btn.fr-btn--secondary', { href: pages.whole }, labels.wholeGuide),
  ];
  const opening = h('div.guide-home__opening', [
    h('div.guide-home__text', [
      h('h1', manifest.title),
      h('p.guide-home__publishers', manifest.publishers.map(({ name }) => name).join(' · ')),
      h('p.guide-lead', manifest.description),
      statementList(view, labels),
      ...changesLink(view),
      h(
        'ul.guide-home__actions',
        actions.map((action) => h('li', [action])),
      ),
      ...downloads(view),
      ...verification(view),
      ...offlineOffer(view),
    ]),
    ...(cover ? [coverImage(cover)] : []),
  ]);
  const body = book.home
    ? [h('div.guide-home__body', [...ownTitle(book.home, view), chapterContent(book.home, view)])]
    : [];
  return page(
    {
      path: 'index.html',
      title: manifest.title,
      description: manifest.description,
      data: reportData(view),
      scripts: view.offline === undefined ? [] : [view.assets.offline],
      main: [
        h('div.fr-container', [opening, ...body, ...cards(view, labels), ...credits(view, labels)]),
      ],
    },
    view,
  );
}

/** The title that the chapter of the home has in its text, where it is another than the guide's. */
function ownTitle(home: Chapter, view: SiteView): ElementContent[] {
  const { guide } = view.book;
  const source = guide.chapters.find(({ path }) => path === home.path);
  const isWritten = !source?.frontMatter.title && home.title !== basename(home.path, '.md');
  const isOther = home.title.toLowerCase() !== guide.manifest.title.toLowerCase();
  return isWritten && isOther ? [h('h2', chapterTitle(home, view))] : [];
}

/** The way to what changed since the version before. */
function changesLink({ book, changes, pages }: SiteView): ElementContent[] {
  if (!changes?.from || pages.changes === undefined) return [];
  const { seeAll } = changeLabels(book.guide.lang);
  const text = filled(seeAll, { from: changes.from.label });
  return [h('p', [h('a', { href: pages.changes }, text)])];
}

function statementList({ book }: SiteView, labels: Labels): ElementContent {
  const { statements, lang } = book.guide;
  const { target } = statements;
  const rows: [string, ElementContent | string][] = [
    [labels.currentVersion, `${statements.version.label}, ${statements.date}`],
    ...(target
      ? [[labels.targetVersion, `${target.label}, ${target.date}`] as [string, string]]
      : []),
    [
      labels.licence,
      h('a', { href: statements.licence.url, rel: 'license' }, statements.licence.title[lang]),
    ],
  ];
  return h(
    'dl.guide-statements',
    rows.map(([term, said]) => h('div', [h('dt', term), h('dd', [said])])),
  );
}

function credits({ book }: SiteView, labels: Labels): ElementContent[] {
  const { credits: roles, contact } = book.guide.manifest;
  if (roles.length === 0 && !contact) return [];
  return [
    h('section.guide-credits', { ariaLabelledBy: 'guide-credits' }, [
      h('h2#guide-credits', labels.acknowledgements),
      h('div.guide-credits__roles', [
        ...roles.map(({ role, names }) =>
          h('div', [
            h('h3', role),
            h(
              'ul',
              names.map((name) => h('li', name)),
            ),
          ]),
        ),
        ...(contact?.email
          ? [
              h('div', [
                h('h3', labels.contact),
                h('p', [h('a', { href: `mailto:${contact.email}` }, contact.email)]),
              ]),
            ]
          : []),
      ]),
    ]),
  ];
}

function coverImage(cover: NonNullable<SiteView['cover']>): Element {
  if (cover === 'to come') return h('img.guide-home__cover', { alt: '' });
  const { path, width, height } = cover;
  return h('img.guide-home__cover', { src: path, alt: '', width, height });
}
