import { reference } from '../src/words/fr/reference.js';
import { type Language, language } from '../src/words/words.js';

/**
 * What is written in English where it is defined, in the language that is spoken.
 * @throws RangeError where the catalogue lacks it.
 */
export function inLanguage(text: string): string {
  if (language() === 'en') return text;
  const said = reference[text];
  if (said === undefined)
    throw new RangeError(`Missing French of «${text}», expected in src/words/fr/reference.ts`);
  return said;
}

/** What a chapter of the reference says around what it lists. */
export function inBoth<Said>(said: Readonly<Record<Language, Said>>): Said {
  return said[language()];
}
