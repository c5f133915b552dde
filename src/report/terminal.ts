/**
 * Takes out of a text what a terminal would obey rather than show: control characters other than
 * line feed and tab, and escape sequences other than the colours chalk writes (CSI … m).
 */
export function withoutControls(text: string): string {
  return text.replace(/\u{1b}(?!\[[\d;]*m)|[^\P{Cc}\n\t\u{1b}]/gu, '');
}
