/** As much of a text as fits a line of an editor's list, in characters. */
const most = 120;

/** A text on one line that fits an editor's list. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
