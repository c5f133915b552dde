import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { relativeAddress } from '../../../document/link-target.js';
import { labelsOf } from '../../../guide/labels.js';
import { versionsLabels } from '../../../guide/versions-labels.js';
import { versionsAddress } from '../../../guide/web-address.js';
import { publisherName } from '../../content/publisher-name.js';
import type { SiteView } from '../view.js';
import { footerPages } from './footer-pages.js';
import { accessibilityMention, stateLinks } from './state-links.js';

/** The footer: publishers, version and date, contact, sites of the State, pages, legal links, licence. */
export function footer(view: SiteView, path: string): Element {
  const { manifest, statements, lang } = view.book.guide;
  const labels = labelsOf(lang);
  const publisher = manifest.publishers.map((each) =>
    h('li', [publisherName(each, view.images, path)]),
  );
  const { email, url } = manifest.contact ?? {};
  return h('footer.guide-footer#guide-footer', { tabIndex: -1 }, [
    h('div.fr-container', [
      h('p.guide-footer__title', [
        h('a', { href: relativeAddress(path, 'index.html') }, manifest.title),
      ]),
      h('ul.guide-footer__publishers', publisher),
      h('p', versionMention(view)),
      ...(email
        ? [
            h('p', [
              `${labels.contact}${labels.colon} `,
              h('a', { href: `mailto:${email}` }, email),
            ]),
          ]
        : []),
      ...(url ? [h('p', [h('a', { href: url }, labels.contactUs)])] : []),
      ...stateLinks(manifest, labels),
      h('ul.guide-footer__links', [
        ...footerPages(view, path).map(({ text, href }) => h('li', [h('a', { href }, text)])),
        ...accessibilityMention(manifest, labels),
      ]),
      h('p.guide-footer__licence', [
        `${labels.unlessStated} `,
        h('a', { href: statements.licence.url, rel: 'license' }, statements.licence.title[lang]),
        '.',
      ]),
    ]),
  ]);
}

/** What the version is; of a guide whose versions stay, the page that says which is the latest. */
function versionMention({ book }: SiteView): ElementContent[] {
  const { manifest, statements, lang } = book.guide;
  const { colon, currentVersion } = labelsOf(lang);
  const said = `${statements.version.inSentence}, ${statements.date}`;
  const address = versionsAddress(manifest);
  if (address === undefined) return [{ type: 'text', value: `${currentVersion}${colon} ${said}` }];
  const { all, read } = versionsLabels(lang);
  return [{ type: 'text', value: `${read}${colon} ${said}. ` }, h('a', { href: address }, all)];
}
