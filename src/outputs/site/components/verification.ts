import { posix } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { offersOf } from '../offers.js';
import type { SiteView } from '../view.js';

/** How a reader holds a file that came by another way against those that the site offers: their sums, and how to sum. */
export function verification(view: SiteView): Element[] {
  const { labels } = view;
  const files = offersOf(view).map(({ path, sha256 }) => ({ name: posix.basename(path), sha256 }));
  const [first] = files;
  if (!first) return [];
  const ways = [
    ['Windows', `certutil -hashfile ${first.name} SHA256`],
    ['macOS', `shasum -a 256 ${first.name}`],
    ['Linux', `sha256sum ${first.name}`],
  ];
  return [
    h('details.guide-verification', [
      h('summary', labels.verifyFile),
      h('p', labels.verifyWhy),
      h(
        'dl',
        files.map(({ name, sha256 }) =>
          h('div', [h('dt', name), h('dd', [h('code', sha256 ?? '…')])]),
        ),
      ),
      h('p', labels.verifyHow),
      h(
        'ul',
        ways.map(([system, command]) => h('li', [`${system}${labels.colon} `, h('code', command)])),
      ),
      h('p', labels.verifyWho),
    ]),
  ];
}
