import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Guide } from '../../../guide/guide.js';
import { labelsOf } from '../../../guide/labels.js';

/** The header: the State's mark for theme `dsfr`, the guide's title, its version. */
export function header(
  { manifest, statements, lang }: Guide,
  home: string,
  isHome: boolean,
): Element {
  const labels = labelsOf(lang);
  const publisher = manifest.publishers[0]?.acronym ?? manifest.publishers[0]?.name ?? '';
  const mark =
    manifest.theme === 'dsfr'
      ? [h('div.fr-header__logo', [h('p.fr-logo', ['République', h('br'), 'Française'])])]
      : [];
  const title = h('p.fr-header__service-title', manifest.title);
  return h('header.fr-header.guide-header', { role: 'banner' }, [
    h('div.fr-header__body', [
      h('div.fr-container', [
        h('div.guide-header__row', [
          ...mark,
          h('div.guide-header__service', [
            isHome
              ? title
              : h('a', { href: home, title: `${labels.homeOf} – ${manifest.title}` }, [title]),
            h(
              'p.fr-header__service-tagline',
              `${publisher} – ${statements.version.inSentence}, ${statements.date}`,
            ),
          ]),
        ]),
      ]),
    ]),
  ]);
}
