import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Labels, ownName } from '../../guide/labels.js';
import type { HostPage } from './pages.js';

/** Leads to the page in each other language of the guide; nothing for a guide in one. */
export function languageSwitch({ elsewhere }: HostPage, labels: Labels): Element[] {
  if (elsewhere.length === 0) return [];
  const links = elsewhere.map(({ lang, href }) =>
    h('li', [h('a', { href, hrefLang: lang, lang }, ownName(lang))]),
  );
  return [h('nav.guide-languages', { ariaLabel: labels.languages }, [h('ul', links)])];
}
