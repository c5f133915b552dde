import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Lang } from '../guide/labels.js';
import { textProperty } from './data.js';

/** A binomial coefficient: what of it is said first, and the word between. */
const binomial: Readonly<Record<Lang, { word: string; isUpperFirst: boolean }>> = {
  fr: { word: 'parmi', isUpperFirst: false },
  en: { word: 'choose', isUpperFirst: true },
};

/** What the engine says otherwise than people do, in order. */
const mended: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/limite sur (.+?) flèche droite/g, 'limite quand $1 tend vers'],
    [/\ble sommation\b/g, 'la somme'],
    [/\ble réunion\b/g, 'la réunion'],
    [/\ble (?=intégrale|intersection|union)/g, 'l’'],
    [/\bde le\b/g, 'du'],
    [/\bnégatif\b/g, 'moins'],
    [/\bsub\b/g, 'indice'],
    [/\btiret en chef\b/g, 'barre'],
    [/\bpoint en chef\b/g, 'point'],
    [/ˆ/g, 'chapeau'],
    [/\btriangle en normal\b/g, 'delta majuscule'],
    [/\best un\b/g, 'appartient à'],
    [/\bopérateur point\b/g, 'multiplié par'],
    [/(parenthèse gauche .+?) diviseur de (.+? parenthèse droite)/g, '$1 sachant $2'],
    [/\bpas égal à/g, 'différent de'],
    [/\bpresque égal à/g, 'environ égal à'],
    [/\bplus petit ou égal à/g, 'inférieur ou égal à'],
    [/\bplus grand ou égal à/g, 'supérieur ou égal à'],
    [/\bpourcent\b/g, 'pour cent'],
  ],
  en: [
    [/\blim over (.+?) right arrow\b/g, 'limit as $1 approaches'],
    [/ˆ/g, 'hat'],
    [/\boverline\b/g, 'bar'],
    [/\bnormal triangle\b/g, 'capital delta'],
    [/(open paren .+?) divides (.+? close paren)/g, '$1 given $2'],
    [/\bn ary union\b/g, 'union'],
    [/\bpercent sign\b/g, 'percent'],
  ],
};

/** Mends what the engine says of a formula, in the language that it speaks; words of its author stay. */
export function mendedSpeech(said: string, math: Element, lang: Lang): string {
  const written: string[] = [];
  visit(math, { tagName: 'mtext' }, (node) => {
    written.push(textOf(node));
  });
  return mended[lang]
    .filter(([wrong]) => written.every((text) => text.search(wrong) < 0))
    .reduce((text, [wrong, right]) => text.replace(wrong, right), said);
}

/**
 * MathML as the engine can say it: it takes a binomial coefficient for a matrix of one column, and the hyphen of a word
 * for a minus.
 */
export function sayable(node: Element, lang: Lang): Element {
  const children = node.children.map((child): ElementContent => {
    if (child.type === 'element') return sayable(child, lang);
    if (child.type !== 'text' || node.tagName !== 'mtext') return child;
    return { ...child, value: child.value.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ') };
  });
  const [open, fraction, close] = children;
  const isBinomial =
    children.length === 3 && isSign(open, '(') && isSign(close, ')') && isLineless(fraction);
  return isBinomial ? chosen(fraction as Element, lang) : { ...node, children };
}

function isSign(node: ElementContent | undefined, sign: string): boolean {
  if (node?.type !== 'element' || node.tagName !== 'mo') return false;
  const [text] = node.children;
  return text?.type === 'text' && text.value === sign;
}

function isLineless(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'mfrac') return false;
  return /^0(?:px)?$/.test(textProperty(node, 'linethickness') ?? '');
}

function chosen({ children: [upper, lower] }: Element, lang: Lang): Element {
  const { word, isUpperFirst } = binomial[lang];
  const [first, last] = isUpperFirst ? [upper, lower] : [lower, upper];
  return h(
    'mrow',
    [first, h('mtext', word), last].filter((each) => each !== undefined),
  );
}
