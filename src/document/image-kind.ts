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

const exportAgain = 'export the image again from the program that made it';
const asImage = 'export it as SVG, PNG or JPEG from the program that made it';

/** What people take for images, or got in the place of one. */
const others: readonly [RegExp, string, string][] = [
  [/^$/, 'file without contents', 'put the image in its place'],
  [/^%PDF-/, 'that is a PDF', asImage],
  [/^(?:%!PS|\xc5\xd0\xd3\xc6)/, 'that is PostScript', asImage],
  [/^[\s\S]{4}ftyp/, 'in HEIC, which browsers do not show', asImage],
  [/^(?:\xff\x0a|\0{3}\x0cJXL )/, 'in JPEG XL, which few browsers show', asImage],
  [/^\0{3}\x0cjP {2}/, 'in JPEG 2000, which few browsers show', asImage],
  [/^8BPS/, 'that is a document of Photoshop', asImage],
  [/^BM/, 'that is a bitmap of Windows (BMP)', asImage],
  [/^\0\0[\x01\x02]\0/, 'that is an icon of Windows', asImage],
  [/^(?:\xd7\xcd\xc6\x9a|\x01\0{3}[\s\S]{36} EMF)/, 'that is a metafile of Windows', asImage],
  [/^PK\x03\x04/, 'that is an archive or an office document', asImage],
  [
    /^version https:\/\/git-lfs/,
    'that is a pointer of Git LFS, not the file itself',
    'run `git lfs pull`, then build again',
  ],
  [
    /^\s*<(?:!doctype html|html|head|body)/i,
    'that is a web page',
    'download the image itself: the address gave a page in its place',
  ],
];

/** What a file is by its first bytes. */
export function imageKind(bytes: Uint8Array): ImageKind | NoImage {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const kind = signatures.find(([signature]) => signature.test(head))?.[1];
  if (kind) return kind;
  const other = others.find(([signature]) => signature.test(head));
  if (other) return { problem: other[1], hint: other[2] };
  // UTF-16 and byte order marks are taken out by whoever reads the drawing.
  if (/^[\s\0\xef\xbb\xbf\xfe\xff]*</.test(head)) return 'svg';
  return {
    problem: 'file, expected SVG, PNG, JPEG, WebP, GIF, AVIF or TIFF',
    hint: exportAgain,
  };
}
