import type { Lang } from '../guide/labels.js';
import { fieldWords } from './field-words.js';
import { folded } from './find.js';
import type { CheckedGuide, Speller } from './rule.js';
import { lacksAccent } from './rules/accent-capital.js';
import { elision } from './wording.js';

const prefixes: Record<Lang, RegExp> = {
  fr: /^(?:anti|auto|bio|co|cyber|éco|électro|ex|géo|hyper|inter|macro|micro|mini|multi|non|open|post|pré|pseudo|quasi|semi|socio|sous|sur|télé|ultra)$/i,
  en: /^(?:anti|auto|bi|co|cross|cyber|de|ex|hyper|inter|macro|meta|micro|mini|mono|multi|non|open|over|poly|post|pre|pseudo|quasi|re|self|semi|sub|super|ultra|un|under)$/i,
};
/** Prefixes that are set without a hyphen: «écolabellisé», «surspécifier», «untrusted». */
const joined: Record<Lang, RegExp> = {
  fr: /^(?:anti|auto|bio|co|cyber|dé|éco|géo|hyper|inter|macro|meta|micro|multi|non|poly|pré|pseudo|re|ré|sur|télé)(?=\p{L}{5})/iu,
  en: /^(?:anti|auto|bio|co|cyber|de|eco|geo|hyper|inter|macro|meta|micro|mini|multi|non|over|poly|pre|pseudo|re|sub|super|tele|un|under)(?=\p{L}{4})/iu,
};
/** Endings that words take: «stringifier», «allotissable», «shareable». */
const endings: Record<Lang, RegExp> = {
  fr: /(?:ables?|isations?|s)$/,
  en: /(?:'?s'?|er|ers|able|ability|ing|ish|less|like|ness|wise)$/,
};

/** The spelling of 1990 leaves out circumflexes on i and u: «apparait», «aout». */
function reformed(word: string, { spells }: Speller): boolean {
  return (
    /[iu]/.test(word) &&
    [...word.matchAll(/[iu]/g)].some(({ index, 0: letter }) =>
      spells(
        `${word.slice(0, index)}${letter === 'i' ? 'î' : 'û'}${word.slice(index + 1)}`.toLowerCase(),
      ),
    )
  );
}

/** Inverted subjects and pronouns: «dit-il», «celui-ci». */
const enclitic = /-(?:je|tu|ils?|elles?|on|nous|vous|ce|t|là|ci|moi|le|la|les|en|y)$/;

function isKnown(word: string, lang: Lang, speller: Speller, own: ReadonlySet<string>): boolean {
  const forms = new Set([
    word,
    word.replace(elision, ''),
    word.replace(enclitic, ''),
    word.normalize('NFC'),
  ]);
  if (lang === 'en') forms.add(word.replace(/'s?$/, ''));
  return [...forms].some((form) => {
    const small = form.toLowerCase();
    if (form === '' || own.has(small) || speller.spells(form) || speller.spells(small)) return true;
    return fieldWords[lang].has(small) || (lang === 'fr' && reformed(form, speller));
  });
}

/** True for a word of this language, its compounds and derived forms included; of other languages nothing is known. */
function isRight(word: string, lang: Lang, speller: Speller, own: ReadonlySet<string>): boolean {
  const known = (each: string) => isKnown(each, lang, speller, own);
  const bare = word.replace(elision, '');
  if (known(word) || (lang === 'fr' && lacksAccent(bare))) return true;
  const rest = bare.replace(joined[lang], '');
  if (rest !== bare && (known(rest) || known(rest.replace(endings[lang], '')))) return true;
  const stem = bare.replace(endings[lang], '');
  if (stem !== bare && stem.length > 3 && (known(stem) || (lang === 'en' && known(`${stem}e`))))
    return true;
  if (lang === 'en' && isCompound(bare, known)) return true;
  const parts = bare.split(/['-]/);
  return (
    parts.length > 1 &&
    parts.every((part) => part.length < 4 || prefixes[lang].test(part) || known(part))
  );
}

/** True for two words that grew together: «datalayer», «toplevel»; small words before another lack a space. */
function isCompound(word: string, known: (part: string) => boolean): boolean {
  const cuts = [...word].map((_, index) => index).slice(4, -3);
  return cuts.some((cut) => {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    return (
      !/^(?:been|from|have|that|then|they|this|were|will|with)$/i.test(first) &&
      known(first) &&
      known(second)
    );
  });
}

const verdicts = new WeakMap<CheckedGuide, Map<string, boolean>>();
const namesOf = new WeakMap<CheckedGuide, ReadonlySet<string>>();

/** Whether a word is right in a language of this guide; each is judged once. */
export function isSpelt(word: string, lang: string, book: CheckedGuide): boolean {
  const speller = book.spellers[lang as Lang];
  if (!speller) return true;
  const known = verdicts.get(book) ?? new Map<string, boolean>();
  verdicts.set(book, known);
  const key = `${lang} ${word}`;
  const found =
    known.get(key) ??
    (namesIn(book).has(folded(word)) || isRight(word, lang as Lang, speller, book.ownWords));
  known.set(key, found);
  return found;
}

/** Names: terms of the glossary, what stands in code and addresses, what has its capital within a sentence. */
function namesIn(book: CheckedGuide): ReadonlySet<string> {
  const known = namesOf.get(book);
  if (known) return known;
  const terms = book.glossary.flatMap((entry) =>
    entry.names.flatMap((name) => name.split(/[\s’']+/)),
  );
  const names = new Set(terms.map(folded));
  for (const { wording } of book.chapters) for (const name of wording.names) names.add(name);
  namesOf.set(book, names);
  return names;
}
