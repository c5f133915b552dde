import { literal } from './escape.js';

/** Letters, digits and signs that no line breaks between: those of other scripts have rules of their own. */
const unbroken = /(?:[!-,.0-~\u00a1-\u024f]|[-/](?=\d))+/g;

/** As many of them as any line of text holds. */
export const longestUnbroken = 40;

/**
 * Text as a Typst expression in which whatever is too long for its line may break between any two letters.
 * @param longest how many letters without a break the line has room for.
 */
export function breakingText(text: string, longest: number): string {
  if (!isUnbroken(text, longest)) return literal(text);
  let end = 0;
  const parts: string[] = [];
  for (const { 0: run, index } of text.matchAll(unbroken)) {
    if (!isTooLong(run, longest)) continue;
    if (index > end) parts.push(literal(text.slice(end, index)));
    parts.push(`breaking(${literal(run)})`);
    end = index + run.length;
  }
  if (end < text.length) parts.push(literal(text.slice(end)));
  return parts.length === 1 ? (parts[0] as string) : `{${parts.join('; ')}}`;
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
