import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Contribution, type Contributions, statuses } from '../guide/contributions.js';
import type { Labels } from '../guide/labels.js';
import { contributionBox, statusLabels, type Writing } from './contribution-box.js';
import type { Section } from './sections.js';

/** What a summary shows: all of it, its counts, or the contributions on one chapter. */
interface Extent {
  isCounts: boolean;
  /** The id of the chapter. */
  chapter: string | undefined;
}

/** The contributions on one section; of those tied to none, or to one that is gone, without a link. */
interface Group {
  /** Its id; undefined for what is tied to none. */
  section: string | undefined;
  title: string;
  href: string | undefined;
  places: number[];
}

/**
 * What became of contributions: a table that counts them by section and status, then each with its answer, below the
 * title of its section, which links to it. What people wrote stands there as text alone.
 * @param writing with the level of its headings, from 2.
 */
export function consultationSummary(
  contributions: Contributions,
  sections: readonly Section[],
  writing: Writing & { level: number },
  { isCounts, chapter }: Extent,
): Element[] {
  const { level, labels } = writing;
  const groups = groupsOf(contributions.entries, sections, labels).filter(
    ({ section }) => chapter === undefined || section?.split('#', 1)[0] === chapter,
  );
  const counts = countTable(groups, contributions.entries, labels);
  if (isCounts) return [counts];
  const shown = {
    places: new Set(groups.flatMap(({ places }) => places)),
    byId: new Map(contributions.entries.map(({ id }, place) => [id, place])),
  };
  return [
    counts,
    ...groups.flatMap(({ title, href, places }) => [
      summed(h(`h${level}`, href === undefined ? title : h('a', { href }, title))),
      ...places.map((place) => contributionBox(contributions, place, shown, writing)),
    ]),
  ];
}

/** A heading that is no section of the guide's own. */
function summed(heading: Element): Element {
  return { ...heading, data: { isSummed: true } };
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
