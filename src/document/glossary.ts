/** True for the chapter that defines acronyms: named `glossaire` or `glossary`, or a translation of it. */
export function isGlossary(path: string): boolean {
  return /(?:^|\/)(?:glossaire|glossary)(?:\.(?:fr|en))?\.md$/.test(path);
}

/** How many terms are too many to see at once: they stand by their letters. */
export const manyTerms = 12;

const ligatures: Readonly<Record<string, string>> = { Œ: 'O', Æ: 'A' };

/** The capital that a term is filed under, without its accent, the first of two that are written as one; `0–9` for a number. */
export function letterOf(term: string): string {
  const [first = ''] = term.trim().normalize('NFD');
  const capital = first.toUpperCase();
  return /\d/.test(first) ? '0–9' : (ligatures[capital] ?? capital);
}
