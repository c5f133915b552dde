import type { Element } from 'hast';
import { h } from 'hastscript';
import { sizeInWords } from '../../../guide/size.js';
import { offersOf } from '../offers.js';
import type { SiteView } from '../view.js';

/** The block that offers the guide as files, each with its format and real size. */
export function downloads(view: SiteView): Element[] {
  const items = offersOf(view).map(({ path, bytes, label, format }) => {
    const size = sizeInWords(bytes, view.book.guide.lang).replace(' ', '\u00a0');
    const link = h('a.guide-download', { href: path, download: '' }, [
      `${label} (${format} – ${size})`,
    ]);
    return h('li', [link]);
  });
  return items.length > 0 ? [h('ul.guide-downloads', items)] : [];
}
