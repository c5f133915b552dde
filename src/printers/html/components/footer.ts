import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Guide } from '../../../guide/guide.js';
import { labelsOf } from '../../../guide/labels.js';

/** The footer: publishers, version and date, licence, contact. */
export function footer({ manifest, statements, lang }: Guide, home: string): Element {
  const labels = labelsOf(lang);
  return h('footer.fr-footer.guide-footer#footer', { role: 'contentinfo' }, [
    h('div.fr-container', [
      h('p.guide-footer__title', [h('a', { href: home }, manifest.title)]),
      h(
        'ul.guide-footer__publishers',
        manifest.publishers.map(({ name, url }) =>
          h('li', [url ? h('a', { href: url }, name) : name]),
        ),
      ),
      h(
        'p',
        `${labels.currentVersion}${labels.colon} ${statements.version.inSentence}, ${statements.date}`,
      ),
      ...(manifest.contact?.email
        ? [
            h('p', [
              `${labels.contact}${labels.colon} `,
              h('a', { href: `mailto:${manifest.contact.email}` }, manifest.contact.email),
            ]),
          ]
        : []),
      h('p.guide-footer__licence', [
        `${labels.unlessStated} `,
        h('a', { href: statements.licence.url, rel: 'license' }, statements.licence.title[lang]),
        '.',
      ]),
    ]),
  ]);
}
