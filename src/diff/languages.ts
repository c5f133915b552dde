import type { Guide } from '../guide/guide.js';
import { inAllLanguages } from '../guide/translations.js';
import type { Changes } from './changes.js';
import { compareGuides } from './compare.js';

/** Two versions of a guide in one language. */
export interface ComparedLanguage {
  /** Undefined where there was none yet in that language. */
  former: Guide | undefined;
  now: Guide;
  changes: Changes;
}

/** Two versions of a guide in each language of the new one, that of the original first. */
export type ComparedLanguages = readonly [ComparedLanguage, ...ComparedLanguage[]];

/** Compares two versions of a guide language by language. */
export function compareLanguages(former: Guide | undefined, now: Guide): ComparedLanguages {
  const compared = (each: Guide): ComparedLanguage => {
    const before = former && formerOf(each, former);
    return { former: before, now: each, changes: compareGuides(before, each) };
  };
  return [compared(now), ...(now.translations ?? []).map(compared)];
}

/** The version before in the language of a guide; its original for an original whose language is new. */
export function formerOf(now: Guide, former: Guide): Guide | undefined {
  const same = inAllLanguages(former).find(({ lang }) => lang === now.lang);
  return same ?? (now.original ? undefined : former);
}

/** The languages that only the former version is in. */
export function languagesGone(former: Guide, now: Guide): Guide[] {
  const langs = new Set(inAllLanguages(now).map(({ lang }) => lang));
  return (former.translations ?? []).filter(({ lang }) => !langs.has(lang));
}
