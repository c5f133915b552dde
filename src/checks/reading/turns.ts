import type { Lang } from '../../guide/labels.js';

/** A turn of phrase that makes a text harder to read. */
export type Turn = 'passive' | 'nounChain';

const notAVerb =
  'à|au|aux|chez|comme|dans|de|des|du|en|et|ou|par|pas|plus|pour|sans|sur|très|un|une|le|la|les|l';

/**
 * The passive: a form of «être» and a participle («est publiée», «ont été retenus»), of «to be» and one («is
 * published»). Verbs that French conjugates with «être» («est venu») are none, nor are adjectives as usual as they.
 */
const passives: Readonly<Record<Lang, RegExp>> = {
  fr: new RegExp(
    String.raw`(?<![\p{L}’'])(?:(?:est|sont|était|étaient|sera|seront|serait|seraient|soit|soient|être)|(?:a|ont|avait|avaient|aura|auront|avoir) été)(?: (?:bien|ainsi|donc|aussi|alors|ensuite|toujours|jamais|pas|plus|souvent|\p{L}+ment)){0,2} (?!(?:${notAVerb})\b)(?<verb>\p{L}{2,}(?:é|ée|és|ées|is|ise|ises|it|ite|its|ites|(?<![qg])ue?s?|ert|erte|erts|ertes|eint|einte|eints|eintes))(?![\p{L}’'-])`,
    'giu',
  ),
  en: /\b(?:is|are|was|were|be|been|being)(?: (?:not|also|then|always|never|often|\w+ly)){0,2} (?<verb>[a-z]{3,}(?:ed|wn|ne|ent|ept|ought|aught|ade|ound|iven|ritten|osen|aken|old|ut|et))\b(?! to\b)/gi,
};

/** Three complements and more, one within the other: «la mise en œuvre de la politique de gestion des achats». */
const nounChains: Readonly<Record<Lang, RegExp>> = {
  fr: /(?<![\p{L}’'])\p{L}{3,}(?: (?:de la |de l[’']|de |du |des |d[’'])\p{L}{3,}){3,}/giu,
  en: /\b[a-z]{3,}(?: of (?:the |a |an |its |their )?[a-z]{3,}(?: [a-z]{3,}){0,1}?){3,}\b/gi,
};

/** Conjugated with «être», or adjectives: no passive. */
const active =
  /^(?:all[ée]e?s?|arriv[ée]e?s?|venue?s?|devenue?s?|revenue?s?|parvenue?s?|intervenue?s?|survenue?s?|n[ée]e?s?|mort|morte|morts|mortes|partie?s?|sortie?s?|entr[ée]e?s?|rest[ée]e?s?|tomb[ée]e?s?|mont[ée]e?s?|descendue?s?|pass[ée]e?s?|retourn[ée]e?s?|d[ée]c[ée]d[ée]e?s?|gratuite?s?|petite?s?|pr[ée]cise?s?|connue?s?|absolue?s?|nue?s?|parfaite?s?|publique?s?|tenue?s?|ais[ée]e?s?|vari[ée]e?s?|élev[ée]e?s?|adapt[ée]e?s?|situ[ée]e?s?|fond[ée]e?s?|sens[ée]e?s?|bas[ée]e?s?|li[ée]e?s?|désormais|jamais|depuis|puis|gris|précis|petits?|droits?)$/iu;

/** The turns of one kind in a text. @returns what was found, and where in the text. */
export function turnsIn(text: string, turn: Turn, lang: Lang): { found: string; index: number }[] {
  const pattern = turn === 'passive' ? passives[lang] : nounChains[lang];
  return [...text.matchAll(pattern)]
    .filter(({ groups }) => !(lang === 'fr' && active.test(groups?.verb ?? '')))
    .map(({ 0: found, index }) => ({ found: found.replace(/\s+/g, ' '), index }));
}
