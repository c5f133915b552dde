import { dateInWords } from './dates.js';
import type { Lang } from './labels.js';
import type { VersionLabel } from './version-label.js';

/** True for the chapter that tells the versions of a guide: a file named `journal.md` or `changelog.md`, or a translation of it. */
export function isJournal(path: string): boolean {
  return /(?:^|\/)(?:journal|changelog)(?:\.(?:fr|en))?\.md$/.test(path);
}

/**
 * How the journal, the commit and the tag name a version: «Version Bêta, 30 avril 2021».
 * @param date `YYYY-MM-DD`.
 */
export function versionHeading({ inSentence }: VersionLabel, date: string, lang: Lang): string {
  return `${inSentence.charAt(0).toUpperCase()}${inSentence.slice(1)}, ${dateInWords(date, lang)}`;
}
