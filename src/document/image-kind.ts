import { type Words, words } from '../words/words.js';

/** What an image is, whatever its name says. */
export type ImageKind = 'svg' | 'svgz' | 'png' | 'jpg' | 'webp' | 'gif' | 'avif' | 'tiff';

/** Why a file can't be shown, as the end of «Unexpected image …», and what to do about it. */
export interface NoImage {
  problem: string;
  hint: string;
}

/** The endings of names that say what an image is; others say nothing. */
export const endings: Readonly<Record<string, ImageKind>> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jfif': 'jpg',
  '.jpe': 'jpg',
  '.jpeg': 'jpg',
  '.jpg': 'jpg',
  '.png': 'png',
  '.svg': 'svg',
  '.svgz': 'svgz',
  '.tif': 'tiff',
  '.tiff': 'tiff',
  '.webp': 'webp',
};

/** As people write the names of formats. */
export const kindNames: Readonly<Record<ImageKind, string>> = {
  avif: 'AVIF',
  gif: 'GIF',
  jpg: 'JPEG',
  png: 'PNG',
  svg: 'SVG',
  svgz: 'SVG',
  tiff: 'TIFF',
  webp: 'WebP',
};

const signatures: readonly [RegExp, ImageKind][] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^GIF8/, 'gif'],
  [/^(?:II[*+]\0|MM\0[*+])/, 'tiff'],
  [/^[\s\S]{4}ftyp[\s\S]*?avi[fs]/, 'avif'],
  [/^\x1f\x8b/, 'svgz'],
];

/** What people take for images, or got in the place of one. */
type ImageWords = Words['document']['images'];

const others: readonly [
  RegExp,
  keyof ImageWords['others'],
  'asImage' | 'emptyHint' | 'lfsHint' | 'webPageHint',
][] = [
  [/^$/, 'empty', 'emptyHint'],
  [/^%PDF-/, 'pdf', 'asImage'],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, 'postScript', 'asImage'],
  [/^[\s\S]{4}ftyp/, 'heic', 'asImage'],
  [/^(?:\xff\x0a|\0{3}\x0cJXL )/, 'jpegXl', 'asImage'],
  [/^\0{3}\x0cjP {2}/, 'jpeg2000', 'asImage'],
  [/^8BPS/, 'photoshop', 'asImage'],
  [/^BM/, 'bitmap', 'asImage'],
  [/^\0\0[\x01\x02]\0/, 'icon', 'asImage'],
  [/^(?:\xd7\xcd\xc6\x9a|\x01\0{3}[\s\S]{36} EMF)/, 'metafile', 'asImage'],
  [/^PK\x03\x04/, 'archive', 'asImage'],
  [/^version https:\/\/git-lfs/, 'lfs', 'lfsHint'],
  [/^\s*<(?:!doctype html|html|head|body)/i, 'webPage', 'webPageHint'],
];

/** What a file is by its first bytes. */
export function imageKind(bytes: Uint8Array): ImageKind | NoImage {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const kind = signatures.find(([signature]) => signature.test(head))?.[1];
  if (kind) return kind;
  const other = others.find(([signature]) => signature.test(head));
  const said = words().document.images;
  if (other) return { problem: said.others[other[1]], hint: said[other[2]] };
  // UTF-16 and byte order marks are taken out by whoever reads the drawing.
  if (/^[\s\0\xef\xbb\xbf\xfe\xff]*</.test(head)) return 'svg';
  return {
    problem: said.others.unknown,
    hint: said.exportAgain,
  };
}
