import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { publisherName } from '../content/publisher-name.js';
import type { EpubDocument, EpubView } from './view.js';

/** The page that says what the guide is: publishers, version, date, licence, who did what. */
export function titlePage(view: EpubView): EpubDocument {
  const { manifest } = view.book.guide;
  const { labels } = view;
  const draft = `${labels.draft}${labels.colon} ${labels.draftText}`;
  return {
    path: 'title.xhtml',
    title: manifest.title,
    type: 'titlepage',
    body: [
      h('section.guide-title', { 'epub:type': 'titlepage', ariaLabelledBy: 'guide-title' }, [
        h('h1#guide-title', manifest.title),
        h('p.guide-lead', manifest.description),
        ...(view.draft ? [h('p.guide-draft', draft)] : []),
        h('dl.guide-statements', rows(view)),
      ]),
    ],
  };
}

function rows({ book, labels, images }: EpubView): Element[] {
  const { manifest, statements, lang } = book.guide;
  const { licence } = statements;
  const row = (term: string, ...said: (ElementContent | string)[]) => [
    h('dt', term),
    ...said.map((each) => h('dd', [each])),
  ];
  const names = manifest.publishers.map((each) => publisherName(each, images, 'title.xhtml'));
  const { target } = statements;
  const { consultation, contact } = manifest;
  return [
    ...row(labels.publishers, ...names),
    ...row(labels.currentVersion, `${statements.version.label}, ${statements.date}`),
    ...(target ? row(labels.targetVersion, `${target.label}, ${target.date}`) : []),
    ...row(labels.licence, h('a', { href: licence.url, rel: 'license' }, licence.title[lang])),
    ...(consultation && statements.consultationOpen
      ? row(labels.consultation, h('a', { href: consultation.url }, labels.contribute))
      : []),
    ...(contact?.email
      ? row(labels.contact, h('a', { href: `mailto:${contact.email}` }, contact.email))
      : []),
    ...manifest.credits.flatMap(({ role, names }) => row(role, ...names)),
  ];
}
