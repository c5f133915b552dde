/** True for the chapter whose list items are references: named `bibliographie` or `bibliography`. */
export function isBibliography({ path }: { path: string }): boolean {
  return /(?:^|\/)(?:bibliographie|bibliography)\.md$/.test(path);
}
