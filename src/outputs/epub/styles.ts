import type { Cache } from '../../base/cache/cache.js';
import { slugOf } from '../../document/slug.js';
import {
  charactersFor,
  charactersOf,
  cutFont,
  rangeOf,
  type ThemeFont,
} from '../content/web-fonts.js';
import type { EpubResource } from './view.js';

export const stylesPath = 'styles/book.css';

/** What a theme gives a book. */
interface BookTheme {
  cache: Cache;
  /** Its style sheet. */
  styles: string;
  fonts: readonly ThemeFont[];
}

/**
 * The styles of a book with its fonts, each cut down to the characters of texts.
 * @returns the style sheet, at `stylesPath`, and the fonts that it names.
 */
export async function styleFiles(
  { cache, styles, fonts }: BookTheme,
  texts: readonly string[],
): Promise<EpubResource[]> {
  const characters = charactersOf(texts);
  const files = (
    await Promise.all(
      fonts.map(async (font, index) => {
        const { family, weight, bytes } = font;
        const shown = charactersFor(font, characters);
        if (shown === '') return [];
        const stem = `${slugOf(family)}-${weight}`;
        const name = `${font.characters ? `${stem}-${index}` : stem}.woff2`;
        const rule = `@font-face { font-family: "${family}"; font-weight: ${weight}; ${rangeOf(font, shown)}src: url(../fonts/${name}) format("woff2"); }`;
        const data = await cache.get('book-font', [shown, bytes], () => cutFont(font, shown));
        return [{ rule, path: `fonts/${name}`, data }];
      }),
    )
  ).flat();
  const sheet = [...files.map(({ rule }) => rule), styles].join('\n');
  return [{ path: stylesPath, data: sheet }, ...files.map(({ path, data }) => ({ path, data }))];
}
