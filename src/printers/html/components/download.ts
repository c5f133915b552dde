import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelsOf } from '../../../guide/labels.js';
import { sizeInWords } from '../../../guide/size.js';
import type { SiteView } from '../view.js';

/** The block that offers the guide as files, each with its format and real size. */
export function downloads({ book, pdf, clausesFile }: SiteView): Element[] {
  const { lang } = book.guide;
  const labels = labelsOf(lang);
  const size = (bytes: number) => sizeInWords(bytes, lang).replace(' ', '\u00a0');
  const offers = [
    ...(pdf
      ? [offer(pdf.path, labels.downloadGuide, `${labels.pdfFormat} – ${size(pdf.bytes)}`)]
      : []),
    ...(clausesFile
      ? [offer(clausesFile.path, labels.downloadClauses, `DOCX – ${size(clausesFile.bytes)}`)]
      : []),
  ];
  return offers.length > 0
    ? [
        h(
          'ul.guide-downloads',
          offers.map((each) => h('li', [each])),
        ),
      ]
    : [];
}

function offer(href: string, label: string, detail: string): Element {
  return h('a.guide-download', { href, download: '' }, [`${label} (${detail})`]);
}
