import type { ElementContent, Nodes } from 'hast';
import { h } from 'hastscript';
import { dateInWords } from '../../guide/dates.js';
import { type Labels, labelsOf } from '../../guide/labels.js';
import { versionLabel } from '../../guide/version-label.js';
import { cards } from './components/cards.js';
import { download } from './components/download.js';
import { page } from './page.js';
import { wrapTables } from './tables.js';
import type { SiteView } from './view.js';

/** The guide's home: cover, what it is, download, parts and chapters, credits. */
export function homePage(view: SiteView): string {
  const { book, coverPath, pdf } = view;
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const [first] = book.chapters.filter((chapter) => chapter !== book.home);
  const opening = h('div.guide-home__opening', [
    h('div.guide-home__text', [
      h('h1', manifest.title),
      h('p.guide-home__publishers', manifest.publishers.map(({ name }) => name).join(' · ')),
      h('p.guide-home__lead', manifest.description),
      statementList(view, labels),
      h('ul.guide-home__actions', [
        ...(first ? [h('li', [h('a.fr-btn', { href: first.address }, labels.startReading)])] : []),
        ...(pdf ? [h('li', [download(pdf, lang, labels)])] : []),
      ]),
    ]),
    ...(coverPath
      ? [h('img.guide-home__cover', { src: coverPath, alt: '', width: 595, height: 842 })]
      : []),
  ]);
  const main: ElementContent[] = [
    h('div.fr-container', [
      ...(statements.consultationOpen && manifest.consultation
        ? [
            h('p.guide-banner', [
              `${labels.consultationOpen} ${dateInWords(manifest.consultation.closes, lang)}${labels.colon} `,
              h('a', { href: manifest.consultation.url }, labels.contribute),
            ]),
          ]
        : []),
      opening,
      ...(book.home
        ? [
            h(
              'div.guide-content.guide-home__body',
              wrapTables(book.home.tree.children as Nodes[], labels.table),
            ),
          ]
        : []),
      ...cards(book, labels),
      ...credits(view, labels),
    ]),
  ];
  return page(
    { path: 'index.html', title: manifest.title, description: manifest.description, main },
    view,
  );
}

function statementList({ book }: SiteView, labels: Labels): ElementContent {
  const { manifest, statements, lang } = book.guide;
  const rows: [string, ElementContent | string][] = [
    [labels.currentVersion, `${statements.version.label}, ${statements.date}`],
    ...(manifest.target
      ? [
          [
            labels.targetVersion,
            `${versionLabel(manifest.target.version, lang).label}, ${dateInWords(manifest.target.date, lang)}`,
          ] as [string, string],
        ]
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
    h('section.guide-credits', { ariaLabelledBy: 'credits' }, [
      h('h2#credits', labels.acknowledgements),
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
