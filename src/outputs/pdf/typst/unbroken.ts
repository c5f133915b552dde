import { literal } from './escape.js';

/** Letters, digits and signs that no line breaks between: those of other scripts have rules of their own. */
const unbroken = /(?:[!-,.0-~\u00a1-\u024f]|[-/](?=\d)|[\u00a0\u202f](?=[\d€%]))+/g;

/** References of European acts, dates and e-mail addresses, which stay on one line where one holds them. */
const whole = /\b\d{2,4}\/\d{1,4}(?:\/[A-Z]{2,5}|\/\d{4})?\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** As many of them as any line of text holds. */
export const longestUnbroken = 40;

/** As many letters of an address as a line of the page moves to the next whole. */
const longestWhole = 50;

/**
 * Text as a Typst expression in which whatever is too long for its line may break between any two letters.
 * @param longest how many letters without a break the line has room for.
 */
export function breakingText(text: string, longest: number): string {
  const parts: string[] = [];
  let end = 0;
  const pass = (to: number) => {
    if (to > end) parts.push(literal(text.slice(end, to)));
    end = to;
  };
  for (const { 0: run, index, kind } of piecesOf(text, longest)) {
    pass(index);
    parts.push(`${kind}(${literal(run)})`);
    end = index + run.length;
  }
  pass(text.length);
  return parts.length < 2 ? (parts[0] ?? literal('')) : `{${parts.join('; ')}}`;
}

/** What breaks nowhere, and what breaks anywhere, in the order of the text. */
function piecesOf(text: string, longest: number) {
  const longestKept = longest < longestUnbroken ? longest / 2 : longestWhole;
  const kept = [...text.matchAll(whole)]
    .filter(([run]) => run.length <= longestKept)
    .map(({ 0: run, index }) => ({ 0: run, index, kind: 'box' }));
  const broken = isUnbroken(text, longest)
    ? [...text.matchAll(unbroken)]
        .filter(([run]) => isTooLong(run, longest))
        .map(({ 0: run, index }) => ({ 0: run, index, kind: 'breaking' }))
    : [];
  const isApart = ({ 0: run, index }: { 0: string; index: number }) =>
    !kept.some((each) => index < each.index + each[0].length && each.index < index + run.length);
  return [...kept, ...broken.filter(isApart)].sort((a, b) => a.index - b.index);
}

/** True for a text with a run of letters too long for its line. */
export function isUnbroken(text: string, longest: number): boolean {
  return (
    text.length > longest && (text.match(unbroken) ?? []).some((run) => isTooLong(run, longest))
  );
}

/** Words of letters alone are hyphenated, where the line has room for a syllable. */
function isTooLong(run: string, longest: number): boolean {
  if (run.length <= longest) return false;
  return !(longest >= longestSyllable && /^[(«"]?\p{L}{1,30}[.,;:!?)»"]*$/u.test(run));
}

const longestSyllable = 7;
