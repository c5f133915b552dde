import type { Guide } from '../guide/guide.js';
import {
  type ChangeKind,
  type Changes,
  type ComparedVersion,
  changeKinds,
  type SectionChange,
  type SectionPlace,
} from './changes.js';
import { goneAddresses } from './gone.js';
import { matchSections, removedAfter } from './match.js';
import { movedSections } from './moves.js';
import { outlineOf, type Section, titlesAbove } from './outline.js';
import { changedParagraphs, countWords, wholeParagraphs } from './paragraphs.js';

/** Compares two versions of a guide, section by section. @param former undefined where there was none yet. */
export function compareGuides(former: Guide | undefined, now: Guide): Changes {
  const [before, after] = [former ? outlineOf(former) : [], outlineOf(now)];
  const matches = matchSections(before, after);
  const isOwn = ownChapters(former, now);
  const sections = compareOutlines(before, after, matches).filter(({ section }) =>
    isOwn(section.chapter),
  );
  const count = (kind: ChangeKind) => sections.filter(({ kinds }) => kinds.includes(kind)).length;
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, count(kind)]));
  return {
    from: former ? compared(former) : null,
    to: compared(now),
    counts: counts as Record<ChangeKind, number>,
    sections,
    gone: former
      ? goneAddresses({ guide: former, sections: before }, { guide: now, sections: after }, matches)
      : [],
  };
}

/** In a translation, chapters that are not translated are told of the original, which they are. */
function ownChapters(...versions: (Guide | undefined)[]): (path: string) => boolean {
  const own = versions.flatMap((guide) =>
    (guide?.chapters ?? []).filter(({ original }) => original || !guide?.original),
  );
  const paths = new Set(own.map(({ path }) => path));
  return (path) => paths.has(path);
}

function compared({ manifest, statements }: Guide): ComparedVersion {
  const { version, date } = manifest;
  return { version, label: statements.version.inSentence, date };
}

/** Compares two outlines. @returns the sections that changed, in the order of the new one. */
export function compareOutlines(
  former: readonly Section[],
  now: readonly Section[],
  matches = matchSections(former, now),
): SectionChange[] {
  const moved = movedSections(former, now, matches);
  const kept = now.map((section) => {
    const before = matches.formerOf.get(section);
    return before ? changeOf(before, section, moved.has(section)) : lone(section, 'added');
  });
  const gone = removedAfter(former, now, matches);
  const told = (sections: readonly Section[] = []) =>
    sections.map((section) => lone(section, 'removed'));
  return [
    ...told(gone.get(undefined)),
    ...now.flatMap((section, index) => [
      ...(kept[index] ? [kept[index]] : []),
      ...told(gone.get(section)),
    ]),
  ];
}

/** What happened to a section that is in both versions; undefined where nothing did. */
function changeOf(former: Section, now: Section, isMoved: boolean): SectionChange | undefined {
  const paragraphs = changedParagraphs(former.blocks, now.blocks);
  const kinds: ChangeKind[] = [
    ...(isMoved ? ['moved' as const] : []),
    ...(former.title === now.title ? [] : ['renamed' as const]),
    ...(paragraphs.length > 0 ? ['reworded' as const] : []),
  ];
  if (kinds.length === 0) return undefined;
  return { ...toldAs(now, kinds, paragraphs), former: placeOf(former) };
}

function lone(section: Section, kind: 'added' | 'removed'): SectionChange {
  return toldAs(section, [kind], wholeParagraphs(section.blocks, kind));
}

function toldAs(
  section: Section,
  kinds: ChangeKind[],
  paragraphs: SectionChange['paragraphs'],
): SectionChange {
  const words = {
    added: countWords(paragraphs, 'added'),
    removed: countWords(paragraphs, 'removed'),
  };
  return { kinds, section: placeOf(section), former: undefined, paragraphs, words };
}

function placeOf(section: Section): SectionPlace {
  const { chapter, chapterTitle, address, anchor, title, level } = section;
  return { chapter, chapterTitle, address, anchor, title, within: titlesAbove(section), level };
}
