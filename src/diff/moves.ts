import type { Matches } from './match.js';
import type { Section } from './outline.js';

/**
 * The sections that stand elsewhere: in another section or part, at another address, or in another order
 * among those beside them. What follows the section that holds it has not moved.
 */
export function movedSections(
  former: readonly Section[],
  now: readonly Section[],
  { formerOf }: Matches,
): Set<Section> {
  const placeOf = new Map(former.map((section, place) => [section, place]));
  const parts = formerParts(now, formerOf);
  const moved = new Set<Section>();
  const beside = new Map<Section | undefined, Section[]>();
  for (const section of now) {
    const before = formerOf.get(section);
    if (!before) continue;
    if (isElsewhere(before, section, formerOf, parts)) moved.add(section);
    else {
      const siblings = beside.get(section.parent);
      if (siblings) siblings.push(section);
      else beside.set(section.parent, [section]);
    }
  }
  for (const siblings of beside.values()) {
    const places = siblings.map((each) => placeOf.get(formerOf.get(each) as Section) ?? 0);
    const still = longestRise(places);
    siblings.forEach((each, index) => {
      if (!still.has(index)) moved.add(each);
    });
  }
  return moved;
}

function isElsewhere(
  before: Section,
  section: Section,
  formerOf: Matches['formerOf'],
  parts: ReadonlyMap<PartTitle, PartTitle>,
): boolean {
  const parent = section.parent && formerOf.get(section.parent);
  if (before.parent !== parent) return true;
  const isChapter = section.parent === undefined;
  const otherPart = parts.get(section.part) !== before.part;
  return isChapter && (otherPart || before.address !== section.address);
}

type PartTitle = string | undefined;

/**
 * What each part was called: the same, or where no part of that title was, the title that most of its
 * chapters stood under and that is gone. A renamed part moves nothing.
 */
function formerParts(
  now: readonly Section[],
  formerOf: Matches['formerOf'],
): Map<PartTitle, PartTitle> {
  const chapters = now.filter(({ level }) => level === 1);
  const titles = new Set(chapters.map(({ part }) => part));
  const votes = new Map<PartTitle, PartTitle[]>();
  for (const chapter of chapters) {
    const before = formerOf.get(chapter);
    if (before) votes.set(chapter.part, [...(votes.get(chapter.part) ?? []), before.part]);
  }
  return new Map(
    [...votes].map(([part, before]) => {
      const gone = before.filter((each) => !titles.has(each));
      return [part, before.includes(part) ? part : mostFrequent(gone)];
    }),
  );
}

function mostFrequent(titles: readonly PartTitle[]): PartTitle {
  const count = (title: PartTitle) => titles.filter((each) => each === title).length;
  return [...new Set(titles)].sort((a, b) => count(b) - count(a))[0];
}

/** The places, in a list of numbers, of its longest rising subsequence: what has kept its order. */
export function longestRise(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = tails[low - 1];
    tails[low] = place;
  });
  const rise = new Set<number>();
  for (let place = tails.at(-1); place !== undefined; place = previous[place]) rise.add(place);
  return rise;
}
