/** A line break within a paragraph. */
export function br(): string {
  return 'linebreak()';
}
