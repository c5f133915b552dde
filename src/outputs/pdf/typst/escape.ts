/**
 * A text as a Typst string literal. In a string nothing but `\` and `"` has a meaning, so no text can
 * become code (https://typst.app/docs/reference/foundations/str/).
 */
export function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A value as Typst code: strings, numbers, booleans, lists (arrays) and objects (dictionaries). */
export function value(data: unknown): string {
  if (data === undefined || data === null) return 'none';
  if (typeof data === 'string') return literal(data);
  if (typeof data === 'number' || typeof data === 'boolean') return String(data);
  if (Array.isArray(data)) return `(${data.map((each) => `${value(each)},`).join(' ')})`;
  const entries = Object.entries(data).map(([key, each]) => `${literal(key)}: ${value(each)}`);
  return entries.length === 0 ? '(:)' : `(${entries.join(', ')})`;
}
