import { eachMatch } from '../pattern.js';
import type { Rule } from '../rule.js';

const words =
  'Etats?|Ecoles?|Etudes?|Etapes?|Equipes?|Equipements?|Etablissements?|Etiquettes?|Energies?|Energétiques?|Economies?|Economiques?|Economiser|Evaluations?|Evaluer|Evolutions?|Evoluer|Emissions?|Elaborations?|Elaborer|Eligibilité|Eligibles?|Editeurs?|Editions?|Ecrans?|Electricité|Electriques?|Electroniques?|Eléments?|Egalement|Egalité|Egaux|Education|Elimination|Eliminer|Ethiques?|Eviter|Evitez|Ecologies?|Ecologiques?|Ecolabels?|Ecoresponsables?|Ecoconception|Ecarts?|Echanges?|Echéances?|Echelles?|Elèves?|Elus?|Epargne|Epoque|Equilibre|Equipés?|Equité|Etranger|Etant|Eté';
const pattern = new RegExp(
  `(?<![\\p{L}\\d@_.-])(?:(?:${words})(?![\\p{L}\\d]|-\\p{L})|Etre(?![\\p{L}])|A(?= (?:qui|quoi|noter|ce|cet|cette|ces|la|l[’']|partir|titre|défaut|terme|savoir|chaque|moins|compter|destination|cela|travers|propos|côté|quel|quelle|éviter|retenir|consulter|leur|son|sa|ses|nos|notre|lui|tout|toute|tous|toutes|plusieurs|cause|force|mesure|raison|partir|prévoir)(?![\\p{L}])))`,
  'gu',
);

export const accentCapital: Rule = {
  id: 'accent-capital',
  severity: 'warning',
  reason:
    'In French a capital keeps its accent: «Etat» is read wrongly, and is not found by those who search for «État».',
  ok: [
    { text: 'L’État, A fortiori A4, Ecoconso.\n' },
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
  check: eachMatch(pattern, 'fr', ({ match, prose }) => {
    const [word] = match;
    if (word === 'A' && !startsSentence(prose.text.slice(0, match.index))) return undefined;
    const instead = word === 'A' ? 'À' : `${word.startsWith('Etre') ? 'Ê' : 'É'}${word.slice(1)}`;
    return {
      message: `Unexpected «${word}», expected «${instead}»`,
      hint: 'put the accent on the capital',
      instead,
    };
  }),
};

/** «A» within a sentence may be a letter: «vitamine A la nuit». */
function startsSentence(before: string): boolean {
  return /(?:^|[.!?:;«(–—-])[\s\u0001]*$/.test(before);
}

/** True for a word that this rule reports. */
export function lacksAccent(word: string): boolean {
  return word.search(pattern) === 0;
}
