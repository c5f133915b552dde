import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { hashedPath, type SiteFile } from './assets.js';

/** A font of a theme, as its maker ships it. */
export interface ThemeFont {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  /** Of its file, without extension. */
  name: string;
  /** True for a font that every page is set in from its top. */
  first: boolean;
  bytes: Uint8Array;
}

/** Fonts with the characters of some pages, and the rules that name them. */
export interface SiteFonts {
  faces: string;
  files: SiteFile[];
}

/** What a browser adds by itself around text. */
const always = ' \u00a0…•-0123456789';

/**
 * Cuts each font down to the characters that pages show. The first ones come within the style sheet: pages
 * are set in them at once, nothing moves, and a page opened from a folder, where browsers refuse to preload,
 * is like any other; until they are decoded the reader's own sans serif holds their place, with their
 * measures. The others serve when they are there in time.
 * @param text every character that is shown.
 */
export async function siteFonts(fonts: readonly ThemeFont[], text: string): Promise<SiteFonts> {
  const characters = [...new Set(always + text)].sort().join('');
  const cut = await Promise.all(
    fonts.map(async (font) => {
      const data = await subsetFont(Buffer.from(font.bytes), characters, {
        targetFormat: 'woff2',
        noHinting: true,
        noLayoutClosure: true,
      });
      return { ...font, data, path: hashedPath(`assets/${font.name}.woff2`, data) };
    }),
  );
  const faces = cut.map(({ family, weight, style, path, first, data }) => {
    const source = first
      ? `data:font/woff2;base64,${data.toString('base64')}`
      : path.replace('assets/', '');
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${first ? 'block' : 'optional'};src:url("${source}") format("woff2")}`;
  });
  const standIns = fonts.filter(({ first }) => first).map(standIn);
  return {
    faces: [...faces, ...standIns].join('\n'),
    files: cut.filter(({ first }) => !first).map(({ path, data }) => ({ path, data })),
  };
}

/** Letters as often as in French text, and the mean width of Arial over them, per thousand of the em. */
const sample =
  'aaaaaaabcdddeeeeeeeeeeeefghiiiiiiijlllllmmnnnnnnnooooopppqrrrrrrssssssssttttttuuuuuuuv      ';
const arial = { regular: 455, bold: 495 };

/** The reader's Arial, stretched to the measures of a font. */
function standIn({ family, weight, bytes }: ThemeFont): string {
  const font = fontkit.create(Buffer.from(bytes)) as fontkit.Font;
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
