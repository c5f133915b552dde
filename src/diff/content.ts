import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Lang } from '../guide/labels.js';
import { type Changes, changeKinds, type Piece, type SectionChange } from './changes.js';
import { type ChangeLabels, changeLabels } from './labels.js';
import { byChapter, countedKind, leadOf, titleOf, whatHappened } from './sentences.js';

/** Gives the address of a section of the new version, or undefined where it has none. */
export type LinkOf = (change: SectionChange) => string | undefined;

/** Says what a change comes of, below what it is; nothing where that is not known. */
export type CausesOf = (change: SectionChange) => Element[];

/**
 * A comparison as a page shows it below its title: counts in a table, then chapters and their sections by
 * headings, changed paragraphs with `del` and `ins`, which text that only voices say names.
 */
export function changesContent(
  changes: Changes,
  lang: Lang,
  linkOf: LinkOf,
  causesOf: CausesOf = () => [],
): Element[] {
  const labels = changeLabels(lang);
  const lead = h('p.guide-lead', leadOf(changes, lang));
  if (changes.sections.length === 0) return [lead, h('p', labels.none)];
  return [
    lead,
    counts(changes, labels),
    h('p', labels.legend),
    ...byChapter(changes.sections).map(({ title, changes: own }) =>
      h('section.guide-changes', [
        h('h2', title),
        ...own.map((each) => section(each, linkOf(each), causesOf(each), lang)),
      ]),
    ),
  ];
}

function counts(changes: Changes, labels: ChangeLabels): Element {
  return h('table.guide-changes__counts', [
    h('caption', labels.caption),
    h('thead', [
      h('tr', [h('th', { scope: 'col' }, labels.kind), h('th', { scope: 'col' }, labels.number)]),
    ]),
    h(
      'tbody',
      changeKinds.map((kind) =>
        h('tr', [
          h('th', { scope: 'row' }, countedKind(kind, labels)),
          h('td', String(changes.counts[kind])),
        ]),
      ),
    ),
  ]);
}

function section(
  change: SectionChange,
  href: string | undefined,
  causes: Element[],
  lang: Lang,
): Element {
  const title = titleOf(change, lang);
  const what = h('p.guide-changes__what', whatHappened(change, lang).join(' · '));
  return h('section.guide-change', [
    h('h3', [href === undefined ? title : h('a', { href }, title)]),
    what,
    ...causes,
    ...paragraphs(change, changeLabels(lang)),
  ]);
}

function paragraphs({ kinds, paragraphs: all }: SectionChange, labels: ChangeLabels): Element[] {
  if (all.length === 0) return [];
  const [kind] = kinds;
  if (kind !== 'added' && kind !== 'removed') {
    return all.map((pieces) =>
      h(
        'p.guide-change__text',
        pieces.map((piece) => marked(piece, labels)),
      ),
    );
  }
  const plain = all.map((pieces) => h('p', pieces.map(({ text }) => text).join('')));
  const summary = kind === 'added' ? labels.readAdded : labels.readRemoved;
  return [h('details.guide-change__whole', [h('summary', summary), ...plain])];
}

function marked({ kind, text }: Piece, labels: ChangeLabels): ElementContent {
  if (kind === 'same') return { type: 'text', value: text };
  const [name, said] =
    kind === 'added' ? (['ins', labels.addition] as const) : (['del', labels.removal] as const);
  return h(name, [voiced(said), text, voiced(labels.endOfMark)]);
}

/** Text for voices alone. */
function voiced(text: string): Element {
  return h('span.guide-hidden', text);
}
