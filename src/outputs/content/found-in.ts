/** What a pattern finds in texts, each once: one text after another, since those of a large site are more than memory holds at once. */
export function foundIn(texts: Iterable<string>, pattern: RegExp): Set<string> {
  const found = new Set<string>();
  for (const text of texts) for (const each of new Set(text.match(pattern))) found.add(each);
  return found;
}
