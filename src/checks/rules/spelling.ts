import type { Lang } from '../../guide/labels.js';
import { fieldWords } from '../field-words.js';
import { folded } from '../find.js';
import { langAt, markup, opaque } from '../prose.js';
import { type CheckedGuide, eachChapter, type Finding, type Rule, type Speller } from '../rule.js';
import { lacksAccent } from './accent-capital.js';

const words = new RegExp(
  `(?<![\\p{L}\\d@#_/.&${opaque}])\\p{L}[\\p{L}\\p{M}’'-]*(?:${markup}{1,2}[\\p{L}\\p{M}’'-]+)*`,
  'gu',
);
const prefixes =
  /^(?:anti|auto|bio|co|éco|électro|ex|inter|macro|micro|mini|multi|non|post|pré|quasi|semi|socio|sous|sur|télé|ultra)$/i;
/** Prefixes that French sets without a hyphen: «écolabellisé», «surspécifier». */
const joined =
  /^(?:anti|auto|bio|co|dé|éco|hyper|inter|macro|micro|multi|non|poly|pré|re|ré|sur|télé)(?=\p{L}{5})/iu;
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'/i;

const ownWordsFile: Record<Lang, string> = { fr: 'dictionnaire.txt', en: 'dictionary.txt' };

export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  reason:
    'A misspelt word costs an official text its credit, and is not found by those who search.',
  ok: [
    {
      text: 'L’équipement qu’il faut, peut-être, aujourd’hui ; la DINUM, Ecoconso, `cde`, 3G, https://exemple.fr/abcdef.\n',
    },
    { text: 'Le <span lang="en">procurement</span> public écoresponsable.\n' },
    { text: 'La cotraitance apparait, pour un lot écolabellisé.\n' },
    { lang: 'en', text: 'The procurement isn’t finished.\n' },
  ],
  notOk: [
    { text: 'Les équipements numériqes.\n', messages: ['1:17 Unexpected spelling «numériqes»'] },
    {
      lang: 'en',
      text: 'The equipement is new.\n',
      messages: ['1:5 Unexpected spelling «equipement»'],
    },
  ],
  check: eachChapter((chapter, book) => {
    return chapter.prose.flatMap((prose) =>
      [...prose.text.matchAll(words)].flatMap((match): Finding[] => {
        const word = match[0]
          .replaceAll(markup, '')
          .replaceAll('’', "'")
          .replace(/['-]+$/, '');
        const start = prose.start + match.index;
        const lang = langAt(prose, start, book.guide.lang).slice(0, 2);
        if (verdict(word, lang, book) || isName(word, prose.text, match.index)) return [];
        const shown = chapter.text.slice(start, start + match[0].length).replace(/[’'-]+$/, '');
        const english = lang === 'fr' && book.spellers.en?.(word.toLowerCase());
        const hint = english
          ? `write <span lang="en">${shown}</span> if it is English, or the French word`
          : `mend it, or add the word to ${ownWordsFile[book.guide.lang]} if it is right`;
        return [
          {
            path: chapter.path,
            start,
            end: start + match[0].length,
            message: `Unexpected spelling «${shown}»`,
            hint,
          },
        ];
      }),
    );
  }),
};

const verdicts = new WeakMap<CheckedGuide, Map<string, boolean>>();
const namesOf = new WeakMap<CheckedGuide, ReadonlySet<string>>();

/** Whether a word is right in a language of this guide; each is judged once. */
function verdict(word: string, lang: string, book: CheckedGuide): boolean {
  const known = verdicts.get(book) ?? new Map<string, boolean>();
  verdicts.set(book, known);
  const key = `${lang} ${word}`;
  const found =
    known.get(key) ?? (glossaryNames(book).has(folded(word)) || right(word, lang, book));
  known.set(key, found);
  return found;
}

function glossaryNames(book: CheckedGuide): ReadonlySet<string> {
  const known = namesOf.get(book);
  if (known) return known;
  const names = new Set(
    book.glossary
      .flatMap((entry) => entry.names.flatMap((name) => name.split(/[\s’']+/)))
      .map(folded),
  );
  namesOf.set(book, names);
  return names;
}

/** Initials and names: a capital within the word, or at its beginning within a sentence. */
function isName(word: string, text: string, at: number): boolean {
  if (/\p{Lu}/u.test(word.replace(elision, '').slice(1)) || word.length < 2) return true;
  const bare = word.replace(elision, '');
  return (
    /^\p{Lu}/u.test(bare) &&
    (bare !== word || !/(?:^|[.!?…:;«»(–—-])[\s\u0001\u0002]*$/.test(text.slice(0, at)))
  );
}

/** The spelling of 1990 leaves out circumflexes on i and u: «apparait», «aout». */
function reformed(word: string, spells: Speller): boolean {
  return (
    /[iu]/.test(word) &&
    [...word.matchAll(/[iu]/g)].some(({ index, 0: letter }) =>
      spells(
        `${word.slice(0, index)}${letter === 'i' ? 'î' : 'û'}${word.slice(index + 1)}`.toLowerCase(),
      ),
    )
  );
}

function right(word: string, lang: string, { spellers, ownWords }: CheckedGuide): boolean {
  const spells = spellers[lang as Lang];
  if (!spells) return true;
  const known = (each: string): boolean => {
    const bare = each.replace(
      /-(?:je|tu|ils?|elles?|on|nous|vous|ce|t|là|ci|moi|le|la|les|en|y)$/,
      '',
    );
    const forms = [each, each.replace(elision, ''), bare, each.normalize('NFC')];
    return forms.some(
      (form) =>
        form === '' ||
        ownWords.has(form.toLowerCase()) ||
        spells(form) ||
        spells(form.toLowerCase()) ||
        (lang === 'fr' && (fieldWords.has(form.toLowerCase()) || reformed(form, spells))) ||
        (lang === 'en' && spells(form.replace(/'s?$/, ''))),
    );
  };
  if (known(word) || (lang === 'fr' && lacksAccent(word.replace(elision, '')))) return true;
  const rest = word.replace(elision, '').replace(joined, '');
  if (lang === 'fr' && rest !== word.replace(elision, '') && known(rest)) return true;
  const parts = word.replace(elision, '').split(/['-]/);
  return (
    parts.length > 1 && parts.every((part) => part.length < 2 || prefixes.test(part) || known(part))
  );
}
