import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { CausesOf } from '../../diff/content.js';
import { contributionAnchor } from '../../document/contribution-anchor.js';
import { textProperty } from '../../document/data.js';
import { relativeAddress } from '../../document/link-target.js';
import type { SiteView } from './view.js';

/**
 * Names the contributions that were taken up on a section, in whole or in part, each with a link to where the
 * consultation is summed up; none without such a summary.
 * @param path of the page, from `site/`.
 */
export function contributionCauses(path: string, { book, labels }: SiteView): CausesOf {
  const shown = shownContributions(path, book);
  const bySection = new Map<string, { name: string; href: string }[]>();
  for (const { entries } of book.guide.contributions?.values() ?? []) {
    entries.forEach(({ id, section, status }, place) => {
      const href = shown.get(contributionAnchor(id));
      if (section === undefined || href === undefined) return;
      if (status !== 'taken' && status !== 'partly') return;
      const name = `${labels.contribution.toLowerCase()}\u00a0${place + 1}`;
      bySection.set(section, [...(bySection.get(section) ?? []), { name, href }]);
    });
  }
  return ({ section: { address, anchor } }) => {
    const page = address.replace(/\.html$/, '');
    const causes = bySection.get(anchor === undefined ? page : `${page}#${anchor}`) ?? [];
    if (causes.length === 0) return [];
    const links = causes.flatMap(({ name, href }, index) => [
      ...(index === 0 ? [] : [', ']),
      h('a', { href }, name),
    ]);
    return [h('p.guide-change__causes', [`${labels.contributionCause} `, ...links])];
  };
}

/** The addresses of the contributions that chapters show, by their anchors. */
function shownContributions(path: string, { guide, chapters }: SiteView['book']) {
  const found = new Map<string, string>();
  if (!guide.contributions) return found;
  for (const { address, tree } of chapters)
    visit(tree, 'element', (node) => {
      const id = textProperty(node, 'id');
      if (id?.startsWith('contribution-'))
        found.set(id, `${relativeAddress(path, address)}#${encodeURIComponent(id)}`);
    });
  return found;
}
