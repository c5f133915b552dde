import { extname } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Lang } from '../../../guide/labels.js';
import { sizeInWords } from '../../../guide/size.js';
import type { GridFile } from '../../content/context.js';
import { offersOf } from '../offers.js';
import type { SiteDownload, SiteView } from '../view.js';

/** A size that stays on one line; «…» while it is not known. */
export function shownSize(bytes: SiteDownload['bytes'], lang: Lang): string {
  return bytes === 'to come' ? '…' : sizeInWords(bytes, lang).replace(' ', '\u00a0');
}

/** What each grid of a chapter offers for spreadsheets. */
export function gridFiles({ book, sheets }: SiteView, address: string): GridFile[] {
  return (sheets.get(address) ?? []).map(({ path, bytes }) => {
    const format = extname(path).slice(1).toUpperCase();
    return { path, facts: `${format} – ${shownSize(bytes, book.guide.lang)}` };
  });
}

/** The block that offers the guide as files, each with its format and real size. */
export function downloads(view: SiteView): Element[] {
  const items = offersOf(view).map(({ path, bytes, label, format }) => {
    const size = shownSize(bytes, view.book.guide.lang);
    const link = h('a.guide-download', { href: path, download: '' }, [
      `${label} (${format} – ${size})`,
    ]);
    return h('li', [link]);
  });
  return items.length > 0 ? [h('ul.guide-downloads', items)] : [];
}
