import type { Section } from './outline.js';
import { candidates, wordsOf } from './similarity.js';

/** Which section of the former version each section of the new one is. */
export interface Matches {
  formerOf: ReadonlyMap<Section, Section>;
  newOf: ReadonlyMap<Section, Section>;
}

/** Texts less alike than this are told as one removed and one added. */
const threshold = 0.4;
/** A text of fewer words is too common to be known by its text alone. */
const telling = 6;

/**
 * Finds every section of the former version in the new one, from the surest sign to the least: the same
 * section of the same chapter, the same anchor or a former one, the same text elsewhere, the same title in
 * the same place, a text much alike.
 */
export function matchSections(former: readonly Section[], now: readonly Section[]): Matches {
  const chapters = matchChapters(former, now);
  const pairs = new Pairing(former, now);
  for (const [from, to] of chapters) pairs.add(from, to);
  const chapterOf = (from: Section) => {
    const opening = pairs.newOf.get(openingOf(from));
    return opening?.chapter;
  };
  const own = (section: Section, isNew: boolean) => (isNew ? section.chapter : chapterOf(section));
  const keyed = (section: Section, isNew: boolean, key: string | undefined) => {
    const chapter = own(section, isNew);
    return chapter === undefined || key === undefined ? [] : [`${chapter}\n${key}`];
  };
  const isTelling = ({ text }: Section) => wordsOf(text).length >= telling;

  pairs.byKey((each, isNew) => keyed(each, isNew, `${trail(each)}\n${each.text}`));
  pairs.byKey((each, isNew) => keyed(each, isNew, each.anchor));
  pairs.byKey((each, isNew) =>
    isNew
      ? each.aliases.flatMap((alias) => keyed(each, isNew, alias))
      : keyed(each, isNew, each.anchor),
  );
  pairs.byKey((each) => (isTelling(each) ? [`${each.title}\n${each.text}`] : []));
  pairs.byKey((each) => (isTelling(each) ? [each.text] : []));
  pairs.underSameParent();
  pairs.byLikeness();
  pairs.underSameParent();
  return pairs;
}

/** The chapter of each former chapter, by the openings: the same file, a former address, the same title, a text much alike. */
function matchChapters(former: readonly Section[], now: readonly Section[]): [Section, Section][] {
  const openings = (sections: readonly Section[]) =>
    sections.filter(({ level }) => level === 1).map((each) => wholeChapter(each, sections));
  const [from, to] = [openings(former), openings(now)];
  const pairs = new Pairing(from, to);
  pairs.byKey(({ chapter }) => [chapter]);
  pairs.byKey(({ address, aliases }, isNew) =>
    (isNew ? aliases : [address]).map((each) => each.replace(/^\//, '')),
  );
  pairs.byKey(({ title }) => [title]);
  pairs.byLikeness();
  const original = (sections: readonly Section[], { chapter }: Section) =>
    sections.find((each) => each.level === 1 && each.chapter === chapter);
  return [...pairs.newOf].flatMap(([a, b]): [Section, Section][] => {
    const [one, other] = [original(former, a), original(now, b)];
    return one && other ? [[one, other]] : [];
  });
}

function wholeChapter(opening: Section, sections: readonly Section[]): Section {
  const own = sections.filter(({ chapter }) => chapter === opening.chapter);
  return { ...opening, text: own.map(({ title, text }) => `${title}\n${text}`).join('\n') };
}

function openingOf(section: Section): Section {
  return section.parent ? openingOf(section.parent) : section;
}

function trail({ parent, title }: Section): string {
  return parent ? `${trail(parent)}\n${title}` : '';
}

/** Pairs found so far; each step sees only what is still alone. */
class Pairing implements Matches {
  readonly newOf = new Map<Section, Section>();
  readonly formerOf = new Map<Section, Section>();

  constructor(
    readonly former: readonly Section[],
    readonly now: readonly Section[],
  ) {}

  add(from: Section, to: Section): void {
    this.newOf.set(from, to);
    this.formerOf.set(to, from);
  }

  #alone(): [Section[], Section[]] {
    return [
      this.former.filter((each) => !this.newOf.has(each)),
      this.now.filter((each) => !this.formerOf.has(each)),
    ];
  }

  /** Pairs sections that have a key in common, the first of each with the first. */
  byKey(keysOf: (section: Section, isNew: boolean) => string[]): void {
    const [from, to] = this.#alone();
    const waiting = new Map<string, Section[]>();
    for (const each of from) {
      for (const key of keysOf(each, false)) {
        const list = waiting.get(key);
        if (list) list.push(each);
        else waiting.set(key, [each]);
      }
    }
    for (const each of to) {
      for (const key of keysOf(each, true)) {
        const found = waiting.get(key)?.find((one) => !this.newOf.has(one));
        if (found && !this.formerOf.has(each)) this.add(found, each);
      }
    }
  }

  /** Pairs sections of the same title below sections that are a pair: parents come before their children. */
  underSameParent(): void {
    const [from, to] = this.#alone();
    for (const each of to) {
      const parent = each.parent && this.formerOf.get(each.parent);
      const found =
        parent &&
        from.find(
          (one) => one.parent === parent && one.title === each.title && !this.newOf.has(one),
        );
      if (found) this.add(found, each);
    }
  }

  byLikeness(): void {
    const [from, to] = this.#alone();
    const texts = (sections: Section[]) => sections.map(({ title, text }) => `${title}\n${text}`);
    for (const candidate of candidates(texts(from), texts(to), threshold)) {
      const [a, b] = [from[candidate.from], to[candidate.to]];
      if (a && b && a.level > 1 === b.level > 1 && !this.newOf.has(a) && !this.formerOf.has(b))
        this.add(a, b);
    }
  }
}

/** Removed sections by the section of the new version they are told behind; undefined for the very start. */
export function removedAfter(
  former: readonly Section[],
  now: readonly Section[],
  { newOf }: Matches,
): Map<Section | undefined, Section[]> {
  const result = new Map<Section | undefined, Section[]>();
  let behind: Section | undefined;
  for (const section of former) {
    const kept = newOf.get(section);
    const isOpening = section.level === 1;
    if (kept && (isOpening || kept.chapter === behind?.chapter)) behind = kept;
    if (!kept && isOpening) behind = now.findLast(({ chapter }) => chapter === behind?.chapter);
    if (!kept) result.set(behind, [...(result.get(behind) ?? []), section]);
  }
  return result;
}
