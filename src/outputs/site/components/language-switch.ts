import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelsOf, ownName } from '../../../guide/labels.js';
import { counterparts } from '../languages.js';
import type { SiteView } from '../view.js';

/** Leads to the page in each other language of the guide; nothing for a guide in one. */
export function languageSwitch(view: SiteView, path: string): Element[] {
  const { lang: current } = view.book.guide;
  const items = counterparts(path, view).map(({ lang, href }) =>
    h('li', [
      lang === current
        ? h('span', { ariaCurrent: 'true' }, ownName(lang))
        : h('a', { href, hrefLang: lang, lang }, ownName(lang)),
    ]),
  );
  if (items.length === 0) return [];
  return [h('nav.guide-languages', { ariaLabel: labelsOf(current).languages }, [h('ul', items)])];
}
