import type { Lang } from '../guide/labels.js';
import { inProse, type ProseMatch } from './find.js';
import { langAt, opaque } from './prose.js';
import {
  type ChapterCheck,
  type Check,
  type CheckedChapter,
  eachChapter,
  type Finding,
} from './rule.js';

interface Words {
  message: string;
  hint: string;
  /** What should stand there instead, where that can't be wrong. */
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
  say: (found: ProseMatch, setting: Setting) => Words | undefined,
): Check {
  return eachChapter((chapter, setting) =>
    matchesIn(chapter, setting, pattern, lang, (found) => say(found, setting)),
  );
}

type Setting = Parameters<ChapterCheck>[1];

/** The findings of a pattern in the prose of one chapter. */
export function matchesIn(
  chapter: CheckedChapter,
  { guide }: Setting,
  pattern: RegExp,
  lang: Lang | undefined,
  say: (found: ProseMatch) => Words | undefined,
): Finding[] {
  return inProse(chapter, pattern).flatMap((found): Finding[] => {
    const { start, end, prose } = found;
    if (lang !== undefined && langAt(prose, start, guide.lang) !== lang) return [];
    const words = say(found);
    if (!words) return [];
    const { message, hint, instead } = words;
    const isSure = instead !== undefined && isWhole(found, chapter.text);
    const fix = isSure ? { start, end, text: instead } : undefined;
    return [{ path: chapter.path, start, end, message, hint, ...(fix ? { fix } : {}) }];
  });
}

/** True for a match that stands in the source letter for letter, and is no piece of code or of an address. */
function isWhole({ match, prose, start, end }: ProseMatch, source: string): boolean {
  const written = source.slice(start, end).replace(/\s+/g, ' ');
  const around = `${prose.text[match.index - 1]}${prose.text[match.index + match[0].length]}`;
  return written === match[0].replace(/\s+/g, ' ') && !around.includes(opaque);
}

/** A text as a pattern that matches it alone. */
export function escapedPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
