/*
 * All that the program says to people, in each language: a folder a language, in it a file a room. English is
 * where a message is written first and where its type comes from; the other catalogues have the same keys, each
 * a text or a function of the same values. Everything else asks `words()` for what to say, when it says it:
 * before `speak` there is no language.
 */

export type { Words } from './en/index.js';

import type { Words } from './en/index.js';

/** Languages that the program speaks. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, () => Promise<{ catalogue: Words }>>> = {
  fr: () => import('./fr/index.js'),
  en: () => import('./en/index.js'),
};

let spoken: { language: Language; words: Words } | undefined;

/** Chooses the language of this process, as `setlocale` does; only its catalogue is loaded. */
export async function speak(language: Language): Promise<void> {
  const { catalogue } = await catalogues[language]();
  spoken = { language, words: catalogue };
}

/** What the program says, in the language that it speaks. */
export function words(): Words {
  return now().words;
}

/** The language that the program speaks. */
export function language(): Language {
  return now().language;
}

function now() {
  if (!spoken) throw new RangeError('Unexpected words before a language, expected speak() first');
  return spoken;
}

/** The language that a name such as `fr_FR.UTF-8` or `en-GB` begins with, where the program speaks it. */
export function languageNamed(name: string | undefined): Language | undefined {
  const [, code = ''] = /^([a-z]{2,3})(?:$|[^a-z])/i.exec(name ?? '') ?? [];
  return languages.find((each) => each === code.toLowerCase());
}
