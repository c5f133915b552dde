import type { Element } from 'hast';
import { h } from 'hastscript';
import { dateInWords } from '../../../guide/dates.js';
import { labelsOf } from '../../../guide/labels.js';
import type { SiteView } from '../view.js';

/** Banners above the content: a version that is not released, a consultation that is open. */
export function notices({ book, draft }: SiteView): Element[] {
  const { manifest, statements, lang } = book.guide;
  const labels = labelsOf(lang);
  const found: Element[] = [];
  if (draft) {
    found.push(h('p.guide-notice', [h('strong', labels.draft), ` – ${labels.draftText}`]));
  }
  if (statements.consultationOpen && manifest.consultation) {
    const { closes, url } = manifest.consultation;
    const day = dateInWords(closes, lang);
    const past = `${labels.consultationPast} ${day}${labels.colon}`;
    found.push(
      h('p.guide-notice', { dataCloses: closes, dataPast: past, dataSee: labels.consultationSee }, [
        `${labels.consultationUntil} ${day}${labels.colon} `,
        h('a', { href: url }, labels.contribute),
        '.',
      ]),
    );
  }
  if (found.length === 0) return [];
  return [
    h('section.guide-notices', { ariaLabel: labels.notices }, [h('div.fr-container', found)]),
  ];
}
