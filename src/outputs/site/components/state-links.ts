import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Labels } from '../../../guide/labels.js';
import type { Manifest } from '../../../guide/manifest-schema.js';

/**
 * The sites of the State to which the footer of each of its sites leads, in this order
 * (https://www.systeme-de-design.gouv.fr, «Pied de page»).
 */
const sites = ['info.gouv.fr', 'service-public.gouv.fr', 'legifrance.gouv.fr', 'data.gouv.fr'];

/** The fixed links of the footer of a site of the French State; none for other themes. */
export function stateLinks({ theme }: Manifest, labels: Labels): Element[] {
  if (theme !== 'dsfr') return [];
  const link = (site: string) => h('li', [h('a', { href: `https://www.${site}` }, site)]);
  return [h('ul.guide-footer__state', { ariaLabel: labels.stateSites }, sites.map(link))];
}

const accessibility = /^accessibilit[éy]/i;

/**
 * What a site of the State says of its accessibility on every page, where no legal link does: that it does not
 * conform (decree no. 2019-768, article 5).
 */
export function accessibilityMention({ theme, legal }: Manifest, labels: Labels): Element[] {
  const says = legal.some(({ title }) => accessibility.test(title ?? ''));
  return theme !== 'dsfr' || says ? [] : [h('li', labels.notAccessible)];
}

/** The title of a legal link; one that says «Accessibilité» alone says too that the site does not conform. */
export function legalTitle(title: string, { theme }: Manifest, labels: Labels): string {
  const isBare = accessibility.exec(title)?.[0] === title;
  return theme === 'dsfr' && isBare ? labels.notAccessible : title;
}
