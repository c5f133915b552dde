/** A text as an anchor: lower-case ASCII letters, digits and single dashes; `section` for none. */
export function slugOf(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'section';
}

/** A heading's text as the anchor that code forges make of it: letters, digits, `-` and `_` of any script stay. */
export function forgeSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** A title out of the name of a file or folder: `02-guide_des-achats.md` is «Guide des achats». */
export function titleOfName(name: string): string {
  const words = name
    .replace(/\.md$/i, '')
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
