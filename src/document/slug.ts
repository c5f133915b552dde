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
