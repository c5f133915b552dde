/** Parts an entry from what stands beneath it; an exclamation mark of a sentence has a space beside it. */
export const divider = /(?<=\S)!(?=\S)/;

/** An entry as it is written, `achat!durée`, below those that it stands beneath. */
export function pathOf(written: string): string[] {
  return written
    .split(divider)
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '');
}
