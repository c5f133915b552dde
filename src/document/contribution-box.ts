import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Contribution, Contributions, Status } from '../guide/contributions.js';
import { dateInWords } from '../guide/dates.js';
import type { Labels, Lang } from '../guide/labels.js';
import { contributionAnchor } from './contribution-anchor.js';
import { deadAddresses, plainParagraphs, plainWords } from './plain-paragraphs.js';
import { typeset } from './transforms/typography.js';

/** How a summary is written. */
export interface Writing {
  labels: Labels;
  lang: Lang;
}

export const statusLabels: Readonly<Record<Status, keyof Labels>> = {
  taken: 'contributionTaken',
  partly: 'contributionPartly',
  'not-taken': 'contributionNotTaken',
  'out-of-scope': 'contributionOutOfScope',
  'to-judge': 'contributionToJudge',
};

/** What of a file a summary shows. */
export interface Shown {
  /** The places of its contributions in the file, from 0: links lead to those. */
  places: ReadonlySet<number>;
  /** The places of all contributions of the file, by their ids. */
  byId: ReadonlyMap<string, number>;
}

/**
 * A contribution with what was made of it: its number, status and date, its text as a quotation, its answer.
 * @param place of the contribution in its file, from 0.
 */
export function contributionBox(
  { entries, source }: Contributions,
  place: number,
  shown: Shown,
  { labels, lang }: Writing,
): Element {
  const entry = entries[place];
  if (!entry) throw new RangeError(`Unexpected place ${place} of a contribution`);
  const { title, text, answer, like } = entry;
  const quoted = h('blockquote', [
    ...(title ? [h('p', h('strong', plainWords(deadAddresses(title))))] : []),
    ...plainParagraphs(deadAddresses(text ?? '')),
  ]);
  const answered = answer
    ? plainParagraphs(typeset(answer, lang), `${labels.contributionAnswer}${labels.colon} `)
    : [];
  const alike = (like ?? []).map((id) => shown.byId.get(id)).filter((other) => other !== undefined);
  const box = h('div.guide-contribution', { id: contributionAnchor(entry.id) }, [
    h('p.guide-contribution__facts', facts(entry, place, labels, lang)),
    quoted,
    ...(alike.length > 0 ? [h('p', likeText(alike, shown.places, entries, labels))] : []),
    ...answered,
  ]);
  const [first] = box.children;
  if (first) first.data = { keepsWithNext: true };
  const { file, line = 1, column = 1 } = source.placeOf([place]);
  visit(box, (node) => {
    node.data = { ...node.data, file };
    node.position = { start: { line, column }, end: { line, column: column + 1 } };
  });
  return box;
}

function facts(
  { status, date, supports }: Contribution,
  place: number,
  labels: Labels,
  lang: Lang,
) {
  const day = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? dateInWords(date, lang) : date;
  const rest = [
    labels[statusLabels[status]],
    day,
    supports ? `${labels.contributionSupports}${labels.colon} ${supports}` : undefined,
  ].filter((each) => each !== undefined);
  return [h('strong', numbered(place, labels)), ...rest.map((each) => ` · ${plainWords(each)}`)];
}

/** Contributions are numbered as their file has them: to a file, more is only added at its end. */
function numbered(place: number, labels: Labels): string {
  return `${labels.contribution}\u00a0${place + 1}`;
}

/** @param shown those of the same summary, to which links lead. */
function likeText(
  places: readonly number[],
  shown: ReadonlySet<number>,
  entries: readonly Contribution[],
  labels: Labels,
) {
  const names = places.map((place) => {
    const name = numbered(place, labels);
    const href = `#${contributionAnchor(entries[place]?.id ?? '')}`;
    return shown.has(place) ? h('a', { href }, name) : name;
  });
  return [
    `${labels.contributionLike} `,
    ...names.flatMap((name, index) => (index === 0 ? [name] : [', ', name])),
  ];
}
