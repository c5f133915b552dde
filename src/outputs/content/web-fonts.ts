import type { Font } from 'fontkit';
import { foundIn } from './found-in.js';
import { woff2 } from './woff2.js';

/** A font of a theme, as its maker ships it, or one that the guide names for what the theme's lack. */
export interface ThemeFont {
  family: string;
  weight: number;
  isItalic?: boolean;
  bytes: Uint8Array;
  /** The code points of a font of the guide; undefined for one of the theme. */
  characters?: ReadonlySet<number>;
}

/** ASCII, which nearly every guide has whole, and what a browser adds by itself around text. */
const always = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\u00a0…•',
];

/** The characters of texts and those that are always there, each once, in order. */
export function charactersOf(texts: readonly string[]): string {
  return [...new Set([...always, ...foundIn(texts, /[^\0-\x7f]/gu)])].sort().join('');
}

/**
 * The rules that give pages their fonts, each cut down to the characters that pages show, within the style
 * sheet: text is set in them at once, with no request, and a page opened from a folder, where browsers refuse
 * to preload, is like any other. Until they are decoded the reader's own sans serif holds their place, with
 * their measures, so that nothing moves.
 * @param characters those that are shown, each once.
 */
export async function fontFaces(fonts: readonly ThemeFont[], characters: string): Promise<string> {
  const faces = await Promise.all(
    fonts.map(async (font) => {
      const { family, weight } = font;
      const own = charactersFor(font, characters);
      if (own === '') return [];
      const cut = await subset(font, own);
      const data = await woff2(cut);
      const face = `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;${rangeOf(font, own)}src:url("data:font/woff2;base64,${data.toString('base64')}") format("woff2")}`;
      return font.characters ? [face] : [face, await standIn({ family, weight, bytes: cut })];
    }),
  );
  return faces.flat().join('\n');
}

/** Latin and what is common to all text, which a font of the guide leaves to those of the theme. */
const common = /[\0-\u036f\u1e00-\u1eff\u2000-\u22ff]/u;

/** The characters that a font is there for, among those that are shown; '' for none. */
export function charactersFor({ characters }: ThemeFont, shown: string): string {
  if (!characters) return shown;
  const has = (each: string) => characters.has(each.codePointAt(0) ?? 0) && !common.test(each);
  return [...shown].filter(has).join('');
}

/** Declarations that keep a font of the guide to its characters; '' for a font of the theme. */
export function rangeOf({ characters, isItalic }: ThemeFont, shown: string): string {
  if (!characters) return '';
  const points = [...shown].map((each) => each.codePointAt(0)?.toString(16)).join(',U+');
  return `${isItalic ? 'font-style:italic;' : ''}unicode-range:U+${points};`;
}

/** A font cut down to some characters, as WOFF2. */
export async function cutFont(font: ThemeFont, characters: string): Promise<Buffer> {
  return woff2(await subset(font, characters));
}

let cutting: Promise<unknown> = Promise.resolve();

/** A font cut down to some characters, not compressed. */
function subset(font: ThemeFont, characters: string): Promise<Buffer> {
  const { bytes } = font;
  // Scripts that join their letters have forms of them that no character names.
  const noLayoutClosure = font.characters === undefined;
  const options = { targetFormat: 'sfnt', noHinting: true, noLayoutClosure } as const;
  // One after another: WebAssembly unpacks them all in the same memory.
  const cut = cutting.then(async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(Buffer.from(bytes), characters, options);
  });
  cutting = cut.catch(() => undefined);
  return cut;
}

/** Letters as often as in French text, and the mean width of Arial over them, per thousand of the em. */
const sample =
  'aaaaaaabcdddeeeeeeeeeeeefghiiiiiiijlllllmmnnnnnnnooooopppqrrrrrrssssssssttttttuuuuuuuv      ';
const arial = { regular: 455, bold: 495 };

/** The reader's Arial, stretched to the measures of a font. */
async function standIn({ family, weight, bytes }: ThemeFont): Promise<string> {
  const fontkit = await import('fontkit');
  const font = fontkit.create(Buffer.from(bytes)) as Font;
  const { unitsPerEm } = font;
  const isBold = weight >= 600;
  const width = (font.layout(sample).advanceWidth / sample.length / unitsPerEm) * 1000;
  const ratio = width / (isBold ? arial.bold : arial.regular);
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  const override = (value: number) => percent(value / unitsPerEm / ratio);
  const local = isBold ? ['Arial Bold', 'Liberation Sans Bold'] : ['Arial', 'Liberation Sans'];
  const rules = [
    `font-family:"${family} stand-in"`,
    `font-weight:${weight}`,
    `src:${local.map((name) => `local("${name}")`).join(',')}`,
    `size-adjust:${percent(ratio)}`,
    `ascent-override:${override(font.ascent)}`,
    `descent-override:${override(-font.descent)}`,
    `line-gap-override:${override(font.lineGap)}`,
  ];
  return `@font-face{${rules.join(';')}}`;
}
