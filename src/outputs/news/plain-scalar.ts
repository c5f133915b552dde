import { parse } from 'yaml';

/**
 * True for a text that a host reads as something else where it stands without quotes: hosts read YAML 1.1, in which
 * `14:30` is a number, `yes` is true and `2021-05-12` a moment.
 */
export function needsQuotes(text: string): boolean {
  if (/^[+-]?\d[\d\s_.:,-]*$/.test(text)) return true;
  try {
    return typeof parse(text, { version: '1.1', logLevel: 'silent' }) !== 'string';
  } catch {
    // What can't stand plain is quoted by whoever writes YAML.
    return false;
  }
}
