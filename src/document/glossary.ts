/** True for the chapter that defines acronyms: named `glossaire` or `glossary`, or a translation of it. */
export function isGlossary(path: string): boolean {
  return /(?:^|\/)(?:glossaire|glossary)(?:\.(?:fr|en))?\.md$/.test(path);
}
