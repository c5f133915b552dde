import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import {
  type Contribution,
  type Contributions,
  type Status,
  statuses,
} from '../guide/contributions.js';
import { dateInWords } from '../guide/dates.js';
import type { Labels, Lang } from '../guide/labels.js';
import { contributionAnchor } from './contribution-anchor.js';
import { deadAddresses, plainParagraphs, plainWords } from './plain-paragraphs.js';
import type { Section } from './sections.js';
import { typeset } from './transforms/typography.js';

/** What a summary shows: all of it, its counts, or the contributions on one chapter. */
interface Extent {
  isCounts: boolean;
  /** The id of the chapter. */
  chapter: string | undefined;
}

/** How a summary is written. */
interface Writing {
  /** Of its headings, from 2. */
  level: number;
  labels: Labels;
  lang: Lang;
}

/** The contributions on one section; of those tied to none, or to one that is gone, without a link. */
interface Group {
  /** Its id; undefined for what is tied to none. */
  section: string | undefined;
  title: string;
  href: string | undefined;
  places: number[];
}

const statusLabels: Readonly<Record<Status, keyof Labels>> = {
  taken: 'contributionTaken',
  partly: 'contributionPartly',
  'not-taken': 'contributionNotTaken',
  'out-of-scope': 'contributionOutOfScope',
  'to-judge': 'contributionToJudge',
};

/**
 * What became of contributions: a table that counts them by section and status, then each with its answer, below the
 * title of its section, which links to it. What people wrote stands there as text alone.
 */
export function consultationSummary(
  contributions: Contributions,
  sections: readonly Section[],
  writing: Writing,
  { isCounts, chapter }: Extent,
): Element[] {
  const { level, labels } = writing;
  const groups = groupsOf(contributions.entries, sections, labels).filter(
    ({ section }) => chapter === undefined || section?.split('#', 1)[0] === chapter,
  );
  const counts = countTable(groups, contributions.entries, labels);
  if (isCounts) return [counts];
  const shown = new Set(groups.flatMap(({ places }) => places));
  return [
    counts,
    ...groups.flatMap(({ title, href, places }) => [
      h(`h${level}`, href === undefined ? title : h('a', { href }, title)),
      ...places.map((place) => contributionBox(contributions, place, shown, writing)),
    ]),
  ];
}

/** In the order of the guide; at the end what is tied to no section. */
function groupsOf(
  entries: readonly Contribution[],
  sections: readonly Section[],
  labels: Labels,
): Group[] {
  const bySection = new Map<string, number[]>();
  entries.forEach(({ section = '' }, place) => {
    const places = bySection.get(section);
    if (places) places.push(place);
    else bySection.set(section, [place]);
  });
  const found = sections.flatMap(({ id, titles, href }): Group[] => {
    const places = bySection.get(id);
    bySection.delete(id);
    return places ? [{ section: id, title: titles.join(' › '), href, places }] : [];
  });
  const others = [...bySection.values()].flat().sort((a, b) => a - b);
  if (others.length === 0) return found;
  const title = labels.contributionElsewhere;
  return [...found, { section: undefined, title, href: undefined, places: others }];
}

/** The longest bar, in steps: each has a class of its own, as pages carry no styles within their elements. */
const longestBar = 20;

function countTable(
  groups: readonly Group[],
  entries: readonly Contribution[],
  labels: Labels,
): Element {
  const all = groups.flatMap(({ places }) => places);
  const used = statuses.filter((status) => all.some((place) => entries[place]?.status === status));
  const most = Math.max(1, ...groups.map(({ places }) => places.length));
  const head = (text: string) => h('th', { scope: 'col' }, text);
  const counts = (places: readonly number[]) =>
    used.map((status) =>
      h('td', String(places.filter((place) => entries[place]?.status === status).length)),
    );
  return h('table.guide-contributions', [
    h('caption', labels.contributionsBySection),
    h('thead', [
      h('tr', [
        head(labels.contributionSection),
        head(labels.contributions),
        ...used.map((status) => head(labels[statusLabels[status]])),
      ]),
    ]),
    h('tbody', [
      ...groups.map(({ title, places }) =>
        h('tr', [
          h('th', { scope: 'row' }, title),
          h('td', [`${places.length} `, bar(Math.ceil((places.length / most) * longestBar))]),
          ...counts(places),
        ]),
      ),
      h('tr', [
        h('th', { scope: 'row' }, labels.total),
        h('td', String(all.length)),
        ...counts(all),
      ]),
    ]),
  ]);
}

/** Says again what the number beside it says. @param steps from 1. */
function bar(steps: number): Element {
  return h(`span.guide-bar.guide-bar--${steps}`, { ariaHidden: 'true' });
}

function contributionBox(
  { entries, source }: Contributions,
  place: number,
  shown: ReadonlySet<number>,
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
  const alike = (like ?? [])
    .map((id) => entries.findIndex((other) => other.id === id))
    .filter((other) => other >= 0);
  const box = h('div.guide-contribution', { id: contributionAnchor(entry.id) }, [
    h('p.guide-contribution__facts', facts(entry, place, labels, lang)),
    quoted,
    ...(alike.length > 0 ? [h('p', likeText(alike, shown, entries, labels))] : []),
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
