const instead = (found: string, instead: string) => `Unexpected «${found}», expected «${instead}»`;
const looksAfterItself = 'mend it, or leave it out: the cover and every page say it';

/** Rules on words, numbers, glossary and on what the guide says of itself: why they exist, what they find. */
export const rulesText = {
  'accent-capital': {
    reason:
      'In French a capital keeps its accent: «Etat» is read wrongly, and is not found by those who search for «État».',
    found: instead,
    hint: 'put the accent on the capital',
  },
  'acronym-unknown': {
    reason:
      'Initials that the glossary doesn’t develop shut out those who don’t already know them.',
    found: (word: string) => `Unexpected acronym «${word}», expected an entry of the glossary`,
    hint: 'add it to the glossary, or write what it stands for',
  },
  'chemical-subscript': {
    reason:
      'In a formula the number is a subscript: CO₂. Both spellings in one guide are two words for those who search.',
    found: instead,
    hint: 'use the subscript character',
  },
  'decimal-point': {
    reason: 'French numbers take a comma: a French voice reads «3.5» as two numbers.',
    found: instead,
    hint: 'write the decimal comma',
  },
  'glossary-order': {
    reason: 'A glossary is searched in alphabetical order.',
    found: (name: string, previous: string) =>
      `Unexpected place of «${name}», expected before «${previous}»`,
    hint: 'sort the entries',
  },
  'glossary-unused': {
    reason: 'An entry that no chapter uses makes the glossary longer to search.',
    found: (names: string) => `Unexpected glossary entry «${names}» that no chapter uses`,
    hint: 'take it out, or use the term where it helps',
  },
  'guillemets-unbalanced': {
    reason: 'A quotation that is opened and not closed leaves readers to guess who speaks.',
    opening: 'Unexpected opening guillemet, expected a closing one',
    closing: 'Unexpected closing guillemet, expected an opening one',
  },
  'lang-invalid': {
    reason:
      'A screen reader that does not know the language named keeps its own voice, and reads the words wrong.',
    found: (lang: string) => `Unexpected language «${lang}»`,
    hint: 'write its code: en, de, es, en-GB',
  },
  'lang-missing': {
    reason: 'A screen reader pronounces English words as French ones unless they are marked.',
    found: (words: string) => `Unexpected English «${words}» without its language`,
    hint: (words: string) => `write <span lang="en">${words}</span>, or the French word`,
  },
  'law-dates': {
    reason: 'One text has one date: of two, one sends readers to a law that doesn’t exist.',
    found: (date: string, number: string, before: string, path: string) =>
      `Unexpected date «${date}» of n° ${number}, dated «${before}» in ${path}`,
    hint: 'look the text up on Légifrance and mend the wrong one',
  },
  'law-number': {
    reason: 'Readers look a text up by its number: year, hyphen, number.',
    found: (number: string) => `Unexpected number «${number}» of a law, expected one like 2020-105`,
    hint: 'copy the number from Légifrance',
  },
  'letter-o': {
    reason: 'A letter O in a number looks right, is read wrongly and is not found.',
    found: (number: string, instead: string) =>
      `Unexpected letter O in «${number}», expected «${instead}»`,
    hint: 'type the digit 0',
  },
  'ordinal-form': {
    reason:
      'French shortens ordinals to 1er, 1re, 2e; the long forms are read letter by letter, and aren’t set as superscripts.',
    found: instead,
    hint: 'write the short form',
  },
  'paragraph-long': {
    reason: 'A paragraph longer than a screen of a telephone loses its reader.',
    found: (words: number, limit: number) =>
      `Unexpected paragraph of ${words} words, expected ${limit} at most`,
    hint: 'cut it in two, or make it a list',
  },
  'parenthesis-unbalanced': {
    reason:
      'A parenthesis that is opened and not closed, or closed and not opened, is most often the trace of a cut.',
    opening: 'Unexpected «(», expected «)» after it',
    closing: 'Unexpected «)», expected «(» before it',
  },
  'sentence-long': {
    reason: 'Beyond forty words, most people have to read a sentence twice.',
    found: (words: number, limit: number) =>
      `Unexpected sentence of ${words} words, expected ${limit} at most`,
    hint: 'cut it in two',
  },
  'soon-stale': {
    reason: 'A «soon» whose date is before the version’s has become false.',
    found: (words: string, date: string, version: string) =>
      `Unexpected «${words}» of ${date}, before the version of ${version}`,
    hint: 'say what has come of it',
  },
  'space-pasted': {
    reason:
      'Typesetting puts no-break spaces beside signs and numbers, and hyphens words. Those that were put in by hand, or came with a paste, leave gaps, and search doesn’t find the words.',
    hyphen: 'Unexpected soft hyphen, which no one sees',
    space: 'Unexpected no-break space between words',
    hint: 'run «guide check --fix», which mends all of them',
  },
  spelling: {
    reason:
      'A misspelt word costs an official text its credit, and is not found by those who search. A word that is used three times or more is told once.',
    found: (word: string) => `Unexpected spelling «${word}»`,
    often: (word: string, times: number) => `Unexpected spelling «${word}», ${times} times`,
    english: (word: string) =>
      `write <span lang="en">${word}</span> if it is English, or the French word`,
    meantOrEnglish: (words: readonly string[], shown: string) =>
      `write ${words.map((each) => `«${each}»`).join(' or ')}, or <span lang="en">${shown}</span> if it is English`,
    meant: (words: readonly string[], file: string) =>
      `write ${words.map((each) => `«${each}»`).join(' or ')}, or add the word to ${file} if it is right`,
    unknown: (file: string) => `mend it, or add the word to ${file} if it is right`,
  },
  'stated-date': {
    reason:
      'The announcement of a version carries its date, and a date of the guide written by hand stays behind when guide.yaml moves on.',
    found: (said: string, date: string) =>
      `Unexpected date «${said}» of the guide, which guide.yaml says to be ${date}`,
    hint: looksAfterItself,
    announcement: (said: string, named: string) =>
      `Unexpected date ${said}, expected that of the file’s name, ${named}`,
    announcementHint: 'mend the date, or rename the file',
  },
  'stated-size': {
    reason:
      'The size of the guide’s own PDF, written by hand, is wrong from the next build on; every output computes it.',
    found: (said: string) => `Unexpected size of the guide’s PDF written by hand, «${said}»`,
    hint: 'leave it out: the download that the toolchain writes says the size of the file just built',
  },
  'stated-version': {
    reason: 'A version written by hand stays behind when guide.yaml moves on.',
    found: (said: string, version: string) =>
      `Unexpected version «${said}» of the guide, which guide.yaml says to be ${version}`,
    hint: looksAfterItself,
  },
  'target-past': {
    reason:
      'Every output announces the version aimed at; a date before this version’s own announces the past.',
    found: (target: string, date: string) =>
      `Unexpected date of the target version, ${target}, expected one after ${date}`,
    hint: 'set the new date, or take «target» out',
  },
  'term-variant': {
    reason:
      'Readers who search for a term find half of what the guide says of it when it is written in two ways; `terms` in guide.yaml says which way is the guide’s.',
    found: instead,
    hint: (term: string) => `write «${term}» throughout`,
  },
  'unit-superscript': {
    reason: '«m2» is read «m two»: the square and the cube are characters of their own.',
    found: instead,
    hint: 'use the character ² or ³',
  },
  'word-doubled': {
    reason:
      'A word written twice is the most usual slip of a corrected sentence, and the one the eye skips.',
    found: (second: string) => `Unexpected second «${second}»`,
    hint: 'take one out',
  },
};
