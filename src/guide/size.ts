import type { Lang } from './labels.js';

/**
 * A file's size as the host site writes it: binary units, from one megabyte with one decimal, below
 * in whole kilobytes.
 * @param bytes a whole number of bytes.
 * @returns «1,8 Mo», «938 Ko» in French; «1.8 MB», «938 KB» in English; with plain spaces.
 */
export function sizeInWords(bytes: number, lang: Lang): string {
  const [kilo, mega, point] = lang === 'fr' ? ['Ko', 'Mo', ','] : ['KB', 'MB', '.'];
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes} ${kilo}`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', point)} ${mega}`;
}

/**
 * Reads a weight of `budget`, e.g. `60kB` or `2MB` (decimal units) or plain bytes.
 * @returns bytes, or undefined where the text is none.
 */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(B|kB|MB)?$/i.exec(text.trim());
  if (!match) return undefined;
  const unit = { b: 1, kb: 1000, mb: 1_000_000 }[(match[2] ?? 'b').toLowerCase()] ?? 1;
  return Math.round(Number(match[1]) * unit);
}
