import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelsOf } from '../../../guide/labels.js';
import { versionsLabels } from '../../../guide/versions-labels.js';
import { versionsAddress } from '../../../guide/web-address.js';
import type { SiteView } from '../view.js';

/**
 * Leads to the page that lists all versions, of a guide that keeps them. A script makes it a switch, with what the list
 * says on the day of reading: the page itself never changes once it is released.
 */
export function versionSwitch({ book }: SiteView, hasScripts: boolean): Element[] {
  const { manifest, lang } = book.guide;
  const address = versionsAddress(manifest);
  if (address === undefined) return [];
  const { all, older, newer, samePage, home } = versionsLabels(lang);
  const said = { older, newer, samePage, home, notices: labelsOf(lang).notices };
  const data = hasScripts
    ? Object.fromEntries(
        Object.entries(said).map(([key, text]) => [`data-${key.toLowerCase()}`, text]),
      )
    : {};
  return [h('div.guide-versions', data, [h('a', { href: address }, all)])];
}
