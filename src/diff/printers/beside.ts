import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Guide } from '../../guide/guide.js';
import type { Piece, SectionChange } from '../changes.js';
import { type ChangeLabels, changeLabels } from '../labels.js';
import type { ComparedLanguage, ComparedLanguages } from '../languages.js';
import { byChapter, countsOf, leadOf, titleOf, whatHappened } from '../sentences.js';
import { goneContent } from './gone-content.js';
import { standalonePage } from './page.js';

const styles = `main { max-width: 80rem; margin: 0 auto; }
table { width: 100%; table-layout: fixed; }
td { text-align: left; vertical-align: top; }`;

/** A comparison as one page that stands alone: each changed section before and after, paragraph beside paragraph. */
export function printBeside(compared: ComparedLanguages): string {
  return standalonePage(compared, beside, styles);
}

function beside({ changes, now }: ComparedLanguage): Element[] {
  const { lang, manifest } = now;
  const labels = changeLabels(lang);
  return [
    h('h1', labels.title),
    h('p', manifest.title),
    h('p', leadOf(changes, lang)),
    h('p', countsOf(changes, lang)),
    ...byChapter(changes.sections).flatMap(({ title, changes: own }) => [
      h('h2', title),
      ...own.flatMap((each) => section(each, now, labels)),
    ]),
    ...goneContent(changes, lang),
  ];
}

function section(change: SectionChange, { lang }: Guide, labels: ChangeLabels): Element[] {
  const head = (text: string) => h('th', { scope: 'col' }, text);
  return [
    h('h3', titleOf(change, lang)),
    h('p.guide-changes__what', whatHappened(change, lang).join(' · ')),
    ...(change.paragraphs.length === 0
      ? []
      : [
          h('table', [
            h('thead', [h('tr', [head(labels.before), head(labels.after)])]),
            h(
              'tbody',
              change.paragraphs.map((pieces) =>
                h('tr', [h('td', side(pieces, 'removed')), h('td', side(pieces, 'added'))]),
              ),
            ),
          ]),
        ]),
  ];
}

/** A paragraph as one of the versions has it, what the other lacks marked. */
function side(pieces: readonly Piece[], own: 'added' | 'removed') {
  return pieces
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => (kind === 'same' ? text : h(own === 'added' ? 'ins' : 'del', text)));
}
