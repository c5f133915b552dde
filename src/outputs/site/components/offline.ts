import type { Element } from 'hast';
import { h } from 'hastscript';
import { filled } from '../../../diff/labels.js';
import { offlineLabels } from '../../../guide/offline-labels.js';
import { workerPath } from '../service-worker.js';
import type { SiteView } from '../view.js';
import { shownSize } from './download.js';

/** Offers to keep the guide in the browser, and says what that keeps; a script shows it where the browser can. */
export function offlineOffer({ book, offline }: SiteView): Element[] {
  if (offline === undefined) return [];
  const { lang } = book.guide;
  const labels = offlineLabels(lang);
  const said = { dataKeeps: labels.keeps, dataKept: labels.kept, dataFailed: labels.failed };
  return [
    h(
      'section.guide-offline',
      { hidden: true, dataWorker: workerPath, ariaLabelledBy: 'offline' },
      [
        h('h2#offline', labels.title),
        h('p', filled(labels.what, { size: shownSize(offline, lang) })),
        h('p', [
          h('button.fr-btn.fr-btn--secondary.guide-offline__keep', { type: 'button' }, labels.keep),
          h(
            'button.fr-btn.fr-btn--secondary.guide-offline__forget',
            { type: 'button', hidden: true },
            labels.forget,
          ),
        ]),
        h('p', { role: 'status', ...said, dataForgotten: labels.forgotten }),
      ],
    ),
  ];
}
