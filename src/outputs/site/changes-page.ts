import { h } from 'hastscript';
import type { Changes, SectionChange } from '../../diff/changes.js';
import { changesContent } from '../../diff/content.js';
import { changeLabels } from '../../diff/labels.js';
import { leadOf } from '../../diff/sentences.js';
import { relativeAddress } from '../../document/link-target.js';
import { besideMenu } from './components/beside-menu.js';
import { contributionCauses } from './contribution-causes.js';
import { page } from './page.js';
import type { SiteView } from './view.js';

/** The page that tells what changed since the version before; its sections lead to where they stand. */
export function changesPage(path: string, changes: Changes, view: SiteView): string {
  const { guide } = view.book;
  const { title } = changeLabels(guide.lang);
  const linkOf = ({ kinds, section }: SectionChange) => {
    if (kinds.includes('removed')) return undefined;
    const anchor = section.anchor === undefined ? '' : `#${encodeURIComponent(section.anchor)}`;
    return relativeAddress(path, section.address) + anchor;
  };
  return page(
    {
      path,
      title,
      description: leadOf(changes, guide.lang),
      main: [
        besideMenu(
          { address: path, title },
          [
            h('h1', title),
            ...changesContent(changes, guide.lang, linkOf, contributionCauses(path, view)),
          ],
          view,
        ),
      ],
    },
    view,
  );
}
