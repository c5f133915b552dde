import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Labels, Lang } from '../../../guide/labels.js';
import { sizeInWords } from '../../../guide/size.js';
import type { SitePdf } from '../view.js';

/** The link to the PDF, with its format and real size. */
export function download(pdf: SitePdf, lang: Lang, labels: Labels): Element {
  const size = sizeInWords(pdf.bytes, lang).replace(' ', '\u00a0');
  return h('a.fr-btn.fr-btn--secondary', { href: pdf.path, download: true }, [
    `${labels.downloadGuide} (${labels.pdfFormat} – ${size})`,
  ]);
}
