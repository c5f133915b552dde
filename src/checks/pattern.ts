import type { Lang } from '../guide/labels.js';
import { inProse, type ProseMatch } from './find.js';
import { langAt } from './prose.js';
import { type CheckedGuide, eachChapter, type Finding, type Rule } from './rule.js';

interface Words {
  message: string;
  hint: string;
  /** What should stand there instead. */
  instead?: string | undefined;
}

/**
 * A check of a pattern in prose.
 * @param lang only prose in this language, if given.
 * @param say the words of a finding, or nothing where the match is right after all.
 */
export function eachMatch(
  pattern: RegExp,
  lang: Lang | undefined,
  say: (found: ProseMatch, book: CheckedGuide) => Words | undefined,
): Rule['check'] {
  return eachChapter((chapter, book) =>
    inProse(chapter, pattern).flatMap((found): Finding[] => {
      const { start, end, prose } = found;
      if (lang !== undefined && langAt(prose, start, book.guide.lang) !== lang) return [];
      const words = say(found, book);
      if (!words) return [];
      const { message, hint, instead } = words;
      const fix = instead === undefined ? undefined : { start, end, text: instead };
      return [{ path: chapter.path, start, end, message, hint, ...(fix ? { fix } : {}) }];
    }),
  );
}

/** A text as a pattern that matches it alone. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
