/** True for the chapter that defines acronyms: named `glossaire` or `glossary`. */
export function isGlossary(path: string): boolean {
  return /(?:^|\/)(?:glossaire|glossary)\.md$/.test(path);
}
