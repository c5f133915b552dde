import type { ElementContent, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Lang } from '../../guide/labels.js';
import { isCode } from '../elements.js';

const readAttributes = ['alt', 'title', 'ariaLabel'];

const narrow = '\u202f';
const full = '\u00a0';

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** What is numbered, behind which its number stays. */
const numbered =
  'alinéa|annexe|article|chapitre|clause|étape|figure|lot|niveau|page|partie|phase|point|section|tableau|titre|version';
/** What a number counts, which stays with it. */
const counted =
  'ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|euros?|millions?|milliards?|points?|h|min|s|k?V|k?W|[kMGT]?Wh|mg|g|kg|t|[mck]?m|m²|m³|[kMGT]?o|[kMG]?bits?|[kMG]?Hz|dB|°C';

/** What to look for and what to put there, in order: each is settled by a first run. */
const french: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\d])'/gu, '’'],
  [/\.{3}(?!(?<=\d\.{3})[\p{L}\d])/gu, '…'],
  [/(?<=^|\s)"(?=\S)([^"]*[^"\s])"(?=[\s),.;:!?…]|$)/g, '«$1»'],
  // What begins a text follows a link, or emphasis.
  [/(?<=\S|^)[ \u00a0\u202f]+(?=[;!?])/g, narrow],
  [/(?<=[\p{L}\d)\]»’])(?=[;!?]+(?:[\s»]|$))/gu, narrow],
  [/(?<=\S|^)[ \u00a0\u202f]+(?=:(?:[\s»]|$))/g, full],
  [/«[ \u00a0\u202f]*(?=\S)/g, `«${full}`],
  [/(?<=\S)[ \u00a0\u202f]*»/g, `${full}»`],
  [/^[ \u202f]»/g, `${full}»`],
  [/«[ \u202f]$/g, `«${full}`],
  [/(?<=\d)[ \u00a0\u202f]*%/g, `${full}%`],
  [/(?<=[\d…x])[ \u202f](?=[%€])/g, full],
  [/(?<=\b[nN])°[ \u202f]*(?=\d)/g, `°${full}`],
  [/(?<=\b(?:art|p|R|L|D))\.[ \u202f](?=\d)/g, `.${full}`],
  [/(?<=\barticles?[ \u00a0](?:R|L|D)\.) (?=\d)/g, full],
  [/(?<=\barticles?) (?=[RLD]\.)/g, full],
  // The space comes first: looking behind at every letter takes long.
  [new RegExp(` (?=\\d)(?<=(?<!\\p{L})(?:${numbered})[sx]? )`, 'giu'), full],
  [new RegExp(` (?=(?:${months})(?!\\p{L}))(?<=(?<![\\d.,/-])\\d{1,2}(?:er)? )`, 'gu'), full],
  [new RegExp(` (?=\\d{4}(?!\\d))(?<=(?<!\\p{L})(?:${months}) )`, 'gu'), full],
  [new RegExp(` (?=(?:${counted})(?![\\p{L}\\d]))(?<=\\d )`, 'gu'), full],
];

const english: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|\s)"(?=\S)([^"]*[^"\s])"(?=[\s),.;:!?…]|$)/g, '“$1”'],
  [/(?<=[\p{L}\d])'/gu, '’'],
  [/\.{3}(?!(?<=\d\.{3})[\p{L}\d])/gu, '…'],
];

const groupedNumber = /(?<![\d.,]|\d[\u00a0\u202f])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)/g;
const ordinal = /(?<![\p{L}\d])(1|[IVXLC]{2,}|\d+)(er|re|e)(?![\p{L}\d])/gu;

/**
 * Typographic rules of the guide's language, on text and on attributes that are read out (`alt`,
 * `title`, `aria-label`), never in code: no-break spaces, apostrophes, ellipses, French ordinals. A
 * second run changes nothing. French rules follow the «Lexique des règles typographiques en usage à
 * l'Imprimerie nationale».
 */
export function typography(tree: Root, lang: Lang): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') {
      if (isCode(node)) return SKIP;
      for (const name of readAttributes) {
        const value = node.properties[name];
        if (typeof value === 'string') node.properties[name] = typeset(value, lang);
      }
      return;
    }
    if (node.type !== 'text' || !parent || index === undefined) return;
    node.value = typeset(node.value, lang);
    if (lang !== 'fr' || (parent.type === 'element' && parent.tagName === 'sup')) return;
    const parts = withOrdinals(node);
    if (parts.length === 1) return;
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    return index + parts.length;
  });
}

/** The rules that work within one text. */
export function typeset(text: string, lang: Lang): string {
  const addresses: string[] = [];
  const words = text.replace(webAddresses, (address) => {
    addresses.push(address);
    return standIn;
  });
  return apply(words, lang).replaceAll(standIn, () => addresses.shift() ?? '');
}

/** Stands for an address, which stays as it is; no text holds it. */
const standIn = '\0';
const webAddresses = /(?:https?:\/\/|www\.)[^\s<>«»]*[^\s<>«».,;:!?)'’"]|\0/gi;

function apply(text: string, lang: Lang): string {
  let result = text;
  for (const [pattern, replacement] of lang === 'fr' ? french : english) {
    result = result.replace(pattern, replacement);
  }
  return lang === 'fr'
    ? result.replace(groupedNumber, (number) => number.replace(/[ \u00a0]/g, narrow))
    : result;
}

/** «1er», «XXIe», «2e» with the ending as superscript; anything else unchanged. */
function withOrdinals(node: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(ordinal)) {
    const [whole, number, ending] = match;
    if (number === undefined || ending === undefined) continue;
    if (/(?:https?:\/\/|www\.)\S*$/i.test(node.value.slice(0, match.index))) continue;
    if (ending !== 'e' && number !== '1' && number !== 'I') continue;
    parts.push({ type: 'text', value: node.value.slice(from, match.index) + number });
    parts.push(h('sup', ending));
    from = match.index + whole.length;
  }
  if (parts.length === 0) return [node];
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
  return parts;
}
