import type { Lang } from '../../guide/labels.js';

/** Small words of each language that are none, or rare ones, of the other. */
const smallWords: Readonly<Record<Lang, RegExp>> = {
  fr: wordsOf('le la les des du et est une dans pour que qui sur pas avec aux par sont'),
  en: wordsOf('the and of is are with for that this to in it not be or from by you'),
};

function wordsOf(list: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}'’-])(?:${list.replaceAll(' ', '|')})(?![\p{L}'’-])`,
    'giu',
  );
}

const fewest = 10;
const code = /^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1|`[^`\n]+`|<[^>]*>/gms;

/**
 * The language that texts are written in: the one whose small words are more than twice as many; undefined where
 * there are few of either.
 * @param texts in Markdown; what is code counts for nothing.
 */
export function writtenLanguage(texts: Iterable<string>): Lang | undefined {
  const counts = { fr: 0, en: 0 };
  for (const text of texts) {
    const prose = text.replace(code, ' ');
    for (const lang of ['fr', 'en'] as const)
      counts[lang] += prose.match(smallWords[lang])?.length ?? 0;
  }
  if (counts.fr + counts.en < fewest) return undefined;
  if (counts.fr > 2 * counts.en) return 'fr';
  return counts.en > 2 * counts.fr ? 'en' : undefined;
}
