import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Lang } from '../../guide/labels.js';
import type { Changes } from '../changes.js';
import { changeLabels } from '../labels.js';
import { goneInWords, goneLeadOf } from '../sentences.js';

/** The addresses that are gone as a table below a heading; nothing where none is. */
export function goneContent(changes: Changes, lang: Lang): Element[] {
  if (changes.gone.length === 0) return [];
  const labels = changeLabels(lang);
  const head = (text: string) => h('th', { scope: 'col' }, text);
  const rows = changes.gone.map((each) => {
    const { from, to } = goneInWords(each, lang);
    return h('tr', [h('td', from), h('td', to)]);
  });
  return [
    h('h2', labels.gone),
    h('p', goneLeadOf(changes, lang)),
    h('table', [
      h('thead', [h('tr', [head(labels.goneAddress), head(labels.goneLeadsTo)])]),
      h('tbody', rows),
    ]),
  ];
}
