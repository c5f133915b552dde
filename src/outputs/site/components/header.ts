import type { Element } from 'hast';
import { h } from 'hastscript';
import { relativeAddress } from '../../../document/link-target.js';
import { type Labels, labelsOf } from '../../../guide/labels.js';
import type { SiteView } from '../view.js';
import { languageSwitch } from './language-switch.js';
import { searchForm } from './search-form.js';
import { versionSwitch } from './version-switch.js';

/**
 * The header: the State's mark for theme `dsfr`, the guide's title, publisher and version, display and search.
 * @param hasScripts false on a page that asks for no file.
 */
export function header(view: SiteView, path: string, hasScripts: boolean): Element {
  const { assets, book, pages } = view;
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const isHome = path === 'index.html';
  const publisher = manifest.publishers[0]?.acronym ?? manifest.publishers[0]?.name ?? '';
  const mark =
    manifest.theme === 'dsfr'
      ? [h('div.fr-header__logo', [h('p.fr-logo', ['République', h('br'), 'Française'])])]
      : [];
  const title = h('p.fr-header__service-title', manifest.title);
  const service = h('div.guide-header__service', [
    isHome
      ? title
      : h(
          'a',
          {
            href: relativeAddress(path, 'index.html'),
            title: `${labels.homeOf} – ${manifest.title}`,
          },
          [title],
        ),
    h(
      'p.fr-header__service-tagline',
      `${publisher} – ${statements.version.inSentence}, ${statements.date}`,
    ),
  ]);
  const isSearch = path === pages.search;
  const tools = h('div.guide-header__tools', [
    ...languageSwitch(view, path),
    ...versionSwitch(view, hasScripts),
    display(labels),
    ...(isSearch
      ? []
      : [
          searchForm(
            relativeAddress(path, pages.search),
            'guide-query',
            labels,
            hasScripts ? relativeAddress(path, assets.sections) : undefined,
          ),
        ]),
  ]);
  return h('header.guide-header', [
    h('div.fr-container', [h('div.guide-header__row', [...mark, service, tools])]),
  ]);
}

/** Light, dark or as the system says; more contrast. It needs a script, which shows it. */
function display(labels: Labels): Element {
  const scheme = (value: string, label: string, checked: boolean) =>
    h('div.guide-choice', [
      h('input', { type: 'radio', name: 'scheme', id: `guide-scheme-${value}`, value, checked }),
      h('label', { htmlFor: `guide-scheme-${value}` }, label),
    ]);
  return h('details.guide-display', [
    h('summary', labels.display),
    h('div.guide-display__panel', [
      h('fieldset', [
        h('legend', labels.displayScheme),
        scheme('system', labels.displaySystem, true),
        scheme('light', labels.displayLight, false),
        scheme('dark', labels.displayDark, false),
      ]),
      h('div.guide-choice', [
        h('input', { type: 'checkbox', id: 'guide-contrast' }),
        h('label', { htmlFor: 'guide-contrast' }, labels.displayContrast),
      ]),
    ]),
  ]);
}
