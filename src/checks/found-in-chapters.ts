import type { Cache } from '../base/cache/cache.js';
import { keySum } from '../base/cache/key.js';
import type { CheckedChapter, CheckedGuide, Finding, Rule } from './rule.js';

/** What rules that look at one chapter at a time found, in the order of the chapters. */
export type FoundInChapters = ReadonlyMap<Rule['id'], Finding[]>;

/** Has these rules look at each chapter by itself; what they found before in the same text is taken again. */
export async function foundInChapters(
  { guide: { lang, manifest }, chapters }: CheckedGuide,
  rules: readonly Rule[],
  cache: Cache,
): Promise<FoundInChapters> {
  const alone = rules.flatMap(({ id, check: { ofChapter } }) =>
    ofChapter ? [{ id, ofChapter }] : [],
  );
  const setting = { guide: { lang, manifest } };
  const common = keySum([JSON.stringify([alone.map(({ id }) => id), lang, manifest])]);
  const found = await Promise.all(
    chapters.map((chapter) =>
      cache.get('found', [common, ownKey(chapter), chapter.text], () =>
        alone.map(({ ofChapter }) => ofChapter(chapter, setting)),
      ),
    ),
  );
  return new Map(alone.map(({ id }, index) => [id, found.flatMap((each) => each[index] ?? [])]));
}

/** All that a chapter is besides its text, and the trees that are made of it. */
function ownKey(chapter: CheckedChapter): string {
  const made = ['text', 'markdown', 'prose', 'html'];
  const own = (Object.keys(chapter) as (keyof CheckedChapter)[]).filter(
    (name) => !made.includes(name),
  );
  return JSON.stringify(own.map((name) => [name, chapter[name]]));
}
