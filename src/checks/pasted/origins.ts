/** The programs that leave their formatting in what is pasted from them. */
export type Origin = 'word' | 'google' | 'libreoffice' | 'other';

/** What only one of them writes, then what any may. */
const marks: readonly (readonly [Origin, RegExp])[] = [
  [
    'word',
    /<[a-z][^<>]*(?:\bclass\s*=\s*["']?Mso[A-Z]|[\s"';]mso-[a-z]|urn:schemas-microsoft-com)|<\/?o:p\b|<!(?:--)?\[if /i,
  ],
  ['google', /<[a-z][^<>]*(?:docs-internal-guid|google-sheets-html-origin|\sdata-sheets-)/i],
  [
    'libreoffice',
    /<meta[^<>]*content\s*=\s*"(?:Libre|Open)Office|<[a-z][^<>]*(?:\bclass\s*=\s*"western"|\ssd(?:val|num)=)/i,
  ],
  [
    'other',
    /<!doctype html\b|<font\b|<[a-z][^<>]*\bstyle\s*=\s*["'][^"']*(?:font-family|font-size:\s*[\d.]+pt)/i,
  ],
];

/** The program that HTML was pasted from; undefined where nothing says that it was. */
export function originOf(html: string): Origin | undefined {
  return marks.find(([, mark]) => mark.test(html))?.[0];
}

const emptyParagraph =
  /<p\b(?![^<>]*\s(?:id|name)\s*=)[^<>]*>(?:\s|&nbsp;|&#160;|<br\s*\/?>)*<\/p\s*>/i;
const emptyAlone = new RegExp(`^\\s*(?:${emptyParagraph.source}\\s*)+$`, 'i');

/** True for HTML with a paragraph that holds nothing, or a space: what makes a gap in a word processor. */
export function hasEmptyParagraph(html: string): boolean {
  return emptyParagraph.test(html);
}

/** True for HTML that is empty paragraphs and no more; one that links may lead to is none. */
export function isEmptyParagraphs(html: string): boolean {
  return emptyAlone.test(html);
}
