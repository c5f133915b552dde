import { createHash } from 'node:crypto';
import { splitFrontMatter } from './front-matter.js';

/**
 * A short mark of a text, which changes with it: the first digits of its sum, `sha256-0123456789ab`. A translation keeps that of the
 * original's text that it was made from.
 */
export function textMark(text: string): string {
  const lines = text
    .replace(/^\u{feff}/u, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  return `sha256-${createHash('sha256').update(lines).digest('hex').slice(0, 12)}`;
}

/** A translation that says which text of its original it follows; all else of it stays as it is. */
export function withMark(text: string, mark: string): string {
  const line = `translates: ${mark}`;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const split = splitFrontMatter(text);
  if (!split) return ['---', line, '---', '', text].join(end);
  const start = text.indexOf('\n') + 1;
  const own = /^translates[ \t]*:.*$/m.exec(split.yaml);
  const at = start + (own?.index ?? split.yaml.length);
  return (
    text.slice(0, at) +
    (own ? line : line + end) +
    text.slice(at + (own?.[0].replace(/\r$/, '').length ?? 0))
  );
}

/** True for a copy of an original of which nobody has translated the text yet. */
export function isCopyOf(original: string, text: string): boolean {
  const body = (whole: string) =>
    (splitFrontMatter(whole)?.body ?? whole).replace(/\r\n?/g, '\n').trim();
  return body(text) === body(original);
}
