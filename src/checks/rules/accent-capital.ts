import { words } from '../../words/words.js';
import { matchesIn } from '../pattern.js';
import { eachChapterOf, type Rule } from '../rule.js';

const unaccented =
  'Etats?|Ecoles?|Etudes?|Etapes?|Equipes?|Equipements?|Etablissements?|Etiquettes?|Energies?|Energétiques?|Economies?|Economiques?|Economiser|Evaluations?|Evaluer|Evolutions?|Evoluer|Emissions?|Elaborations?|Elaborer|Eligibilité|Eligibles?|Editeurs?|Editions?|Ecrans?|Electricité|Electriques?|Electroniques?|Eléments?|Egalement|Egalité|Egaux|Education|Elimination|Eliminer|Ethiques?|Eviter|Evitez|Ecologies?|Ecologiques?|Ecolabels?|Ecoresponsables?|Ecoconception|Ecarts?|Echanges?|Echéances?|Echelles?|Elèves?|Elus?|Epargne|Epoque|Equilibre|Equipés?|Equité|Etranger|Etant|Eté';
const pattern = new RegExp(
  `(?<![\\p{L}\\d@_.-])(?:(?:${unaccented})(?![\\p{L}\\d]|-\\p{L})|Etre(?![\\p{L}])|A(?= (?:qui|quoi|noter|ce|cet|cette|ces|la|l[’']|partir|titre|défaut|terme|savoir|chaque|moins|compter|destination|cela|travers|propos|côté|quel|quelle|éviter|retenir|consulter|leur|son|sa|ses|nos|notre|lui|tout|toute|tous|toutes|plusieurs|cause|force|mesure|raison|partir|prévoir)(?![\\p{L}])))`,
  'gu',
);

export const accentCapital: Rule = {
  id: 'accent-capital',
  severity: 'warning',
  ok: [
    { text: 'L’État, A fortiori A4, Ecoconso.\n' },
    { text: 'Le guide «Evaluation and Authorisation», la revue Education of Teachers.\n' },
    { text: 'Deux modules se suivent (A qui référence B). A tout moment, B le sait.\n' },
    { lang: 'en', text: 'Education matters.\n' },
  ],
  notOk: [
    {
      text: 'L’Etat agit. A qui s’adresse-t-il ? Etre clair.\n',
      messages: [
        '1:3 Unexpected «Etat», expected «État»',
        '1:14 Unexpected «A», expected «À»',
        '1:37 Unexpected «Etre», expected «Être»',
      ],
      fixed: 'L’État agit. À qui s’adresse-t-il ? Être clair.\n',
    },
  ],
  check: eachChapterOf((chapter, book) =>
    matchesIn(chapter, book, pattern, 'fr', ({ match, prose }) => {
      const [word] = match;
      const before = prose.text.slice(0, match.index);
      const after = prose.text.slice(match.index + word.length);
      if (word === 'A' ? !isPreposition(before, after) : isInEnglish(before, after))
        return undefined;
      const instead = word === 'A' ? 'À' : `${word.startsWith('Etre') ? 'Ê' : 'É'}${word.slice(1)}`;
      const sure =
        word === 'A' ? prepositional.test(after) : !book.spellers.en?.spells(word.toLowerCase());
      return {
        message: words().rules['accent-capital'].found(word, instead),
        hint: words().rules['accent-capital'].hint,
        instead: sure ? instead : undefined,
      };
    }),
  ),
};

/** «A» within a sentence, or beside another letter, may be a letter: «vitamine A la nuit», «(A qui référence B)». */
function isPreposition(before: string, after: string): boolean {
  const isAmongLetters = /(?<![\p{L}\d’'.-])[B-Z](?![\p{L}\d’'.-])/u.test(before + after);
  return /(?:^|[.!?:;«–—-])[\s\u0001]*$/.test(before) && !isAmongLetters;
}

/** What a letter or a name that is called A is not followed by. */
const prepositional =
  /^ (?:qui s[’']|(?:qui|quoi|quel)[^.!]*\?|noter|ce titre|ce jour|cet (?:effet|égard)|cette fin|l[’']|partir|titre|défaut|terme|savoir|compter|destination|travers|propos|côté|éviter|retenir|consulter|prévoir)/u;

/** True beside an English word: a title that is quoted has no accent. */
function isInEnglish(before: string, after: string): boolean {
  const english = '(?:and|by|for|from|in|of|on|the|to|with|&)';
  return (
    new RegExp(`(?:^|[^\\p{L}])${english}[\\s\u0001]+$`, 'iu').test(before) ||
    new RegExp(`^[\\s\u0001]+${english}(?![\\p{L}])`, 'iu').test(after)
  );
}

/** True for a word that this rule reports. */
export function lacksAccent(word: string): boolean {
  return word.search(pattern) === 0;
}
