import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Lang } from '../../guide/labels.js';
import { sizeInWords } from '../../guide/size.js';
import { isDesigned, type Look } from './look.js';

/** A file of the guide that the host offers. */
export interface HostDownload {
  /** Address on the host. */
  url: string;
  /** «PDF», «EPUB», «DOCX». */
  format: string;
  bytes: number;
  /** What the link says. */
  label: string;
}

/** The block that offers a file: a card of the design system, or a link. */
export function downloadBlock(
  { url, format, bytes, label }: HostDownload,
  look: Look,
  lang: Lang,
): Element {
  const size = sizeInWords(bytes, lang).replace(' ', '\u00a0');
  if (!isDesigned(look)) return h('p', [h('a', { href: url }, `${label} (${format}, ${size})`)]);
  if (look === 'post-2021') {
    const className = 'fr-link fr-fi-download-line fr-link--icon-left';
    return h('p', [
      h(
        'a',
        { className, target: '_self', href: url },
        `${label} (${format.toLowerCase()} ${size})`,
      ),
    ]);
  }
  return h('div.fr-card.fr-enlarge-link.fr-card--download.fr-my-4v', [
    h('div.fr-card__body', [
      h('div.fr-card__content', [
        h('h3.fr-card__title', [h('a', { download: '', href: url }, label)]),
        h('div.fr-card__end', [h('p.fr-card__detail', `${format} – ${size}`)]),
      ]),
    ]),
  ]);
}
