const languages: Readonly<Record<string, string>> = { fr: 'French', en: 'English' };

/** What the rules on translations say. */
export const rulesTranslation = {
  'translation-missing': {
    reason:
      'A chapter that is not translated stands in the language of the original in every output, which says so above it.',
    found: (lang: string, missing: readonly string[], all: number) =>
      `Missing translation into ${languages[lang]} of ${missing.length} of ${all} chapters: ${missing.join(', ')}`,
    hint: (lang: string, path: string) =>
      `run «guide translate ${lang} ${path}», which makes a copy to translate`,
  },
  'translation-outline': {
    reason:
      'Where a translation has the headings of its original, each has the same address: whoever changes the language stays where they were, and links written for one language hold in all.',
    missing: (path: string, title: string) => `Missing section of «${path}»: «${title}»`,
    missingHint: 'translate the section too',
    other: (level: string, expected: string, path: string, title: string) =>
      `Unexpected heading of level ${level}, expected one of level ${expected} as in «${path}»: «${title}»`,
    more: (path: string) => `Unexpected section, which «${path}» doesn’t have`,
    hint: 'give the translation the headings of the original, in their order and levels',
  },
  'translation-stale': {
    reason:
      'A translation tells readers what its original said when it was made: once that changes, they read something else than others do. The line `translates:` of its front matter keeps which text it follows.',
    found: (path: string) => `Unexpected change of «${path}» since this translation was made`,
    hint: (lang: string, path: string) =>
      `bring this text up to date, then run «guide translate ${lang} ${path}», which takes that down`,
  },
  'translation-undated': {
    reason:
      'Without the line `translates:` in its front matter, nobody is told when a translation is older than its original.',
    found: (path: string) =>
      `Missing «translates», which tells when «${path}» is newer than this translation`,
    hint: (lang: string, path: string) =>
      `once the text follows its original, run «guide translate ${lang} ${path}»`,
  },
};
