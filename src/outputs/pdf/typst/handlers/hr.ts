/** A thematic break. */
export function hr(): string {
  return 'thematic-break()';
}
