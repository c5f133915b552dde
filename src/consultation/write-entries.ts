import { stringify } from 'yaml';
import { type Contribution, contributionKeys } from '../guide/contributions.js';

/** What people fill in is there from the start, empty. */
const filledIn: ReadonlySet<string> = new Set(['section', 'answer']);

/**
 * A file of contributions with some more at its end: what is there stays as it is, byte for byte.
 * @param text the file; empty for a new one.
 * @param head the remark that a new file begins with.
 */
export function withEntries(text: string, added: readonly Contribution[], head: string): string {
  if (added.length === 0) return text;
  const entries = added.map((entry) =>
    Object.fromEntries(
      contributionKeys.flatMap((key) => {
        const value = entry[key as keyof Contribution];
        return value === undefined && !filledIn.has(key) ? [] : [[key, value ?? null]];
      }),
    ),
  );
  const written = entries
    .map((entry) => stringify([entry], { lineWidth: 0, nullStr: '', blockQuote: 'literal' }))
    .join('\n');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' ? `${head}\n` : text.replace(/(?:\r?\n)*$/, eol);
  return before + eol + written.replaceAll('\n', eol);
}
