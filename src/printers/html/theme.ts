import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { dsfrFolder } from '../../guide/dsfr.js';
import type { World } from '../../world/world.js';
import type { SiteFile } from './site.js';

/** Styles and fonts of a theme, read from disk. */
export interface ThemeAssets {
  /** Styles of the design system, of which pages get what they use. */
  base: string;
  /** Our own, kept whole. */
  own: string;
  fonts: {
    family: string;
    weight: number;
    style: 'normal' | 'italic';
    name: string;
    bytes: Uint8Array;
  }[];
}

const components = [
  'button',
  'callout',
  'card',
  'footer',
  'header',
  'highlight',
  'link',
  'logo',
  'notice',
  'sidemenu',
  'skiplink',
  'summary',
  'table',
  'tag',
]; // prettier-ignore

const marianne = [
  ['Regular', 400, 'normal'],
  ['Medium', 500, 'normal'],
  ['Bold', 700, 'normal'],
  ['Regular_Italic', 400, 'italic'],
] as const;

const templates = new URL('../../../templates/html/', import.meta.url);

/**
 * Reads a theme: `dsfr` from the guide's own `@gouvfr/dsfr` (State sites only), `plain` from this
 * package, without fonts: readers' own serve.
 * @throws GuideError (exit 2) when the guide has no `@gouvfr/dsfr`.
 */
export async function loadTheme(
  theme: 'dsfr' | 'plain',
  root: string,
  world: World,
): Promise<ThemeAssets> {
  const text = async (path: string) => new TextDecoder().decode(await world.readFile(path));
  const template = (name: string) => text(new URL(name, templates).pathname);
  const own = await template('guide.css');
  if (theme === 'plain')
    return { base: '', own: `${await template('plain.css')}${own}`, fonts: [] };
  const dist = join(dsfrFolder(root), 'dist');
  const names = ['core/core', ...components.map((name) => `component/${name}/${name}`)];
  const sheets = await Promise.all(names.map((name) => text(join(dist, `${name}.main.min.css`))));
  const fonts = await Promise.all(
    marianne.map(async ([name, weight, style]) => ({
      family: 'Marianne',
      weight,
      style,
      name: `marianne-${name.toLowerCase().replace('_', '-')}`,
      bytes: await world.readFile(join(dist, 'fonts', `Marianne-${name}.woff2`)),
    })),
  );
  return { base: sheets.join('\n'), own, fonts };
}

/**
 * The style sheet of a site, with the rules that its pages use, and its fonts, under names that
 * change with their contents.
 * @param pages the HTML of every page.
 */
export async function siteStyles(
  theme: ThemeAssets,
  pages: string,
): Promise<{ path: string; files: SiteFile[] }> {
  const fonts = theme.fonts.map((font) => ({
    ...font,
    path: hashed(font.name, 'woff2', font.bytes),
  }));
  const faces = fonts
    .map(
      ({ family, weight, style, path }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url("${path.replace('assets/', '')}") format("woff2")}`,
    )
    .join('\n');
  const css = `${faces}\n${await used(theme.base, pages)}\n${theme.own}`;
  const path = hashed('site', 'css', css);
  return {
    path,
    files: [{ path, data: css }, ...fonts.map(({ path, bytes }) => ({ path, data: bytes }))],
  };
}

async function used(css: string, pages: string): Promise<string> {
  if (css === '') return '';
  const withoutFaces = css.replace(/@font-face\s*\{[^}]*\}/g, '').replace(/@charset[^;]*;/g, '');
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: pages, extension: 'html' }],
    css: [{ raw: withoutFaces }],
    keyframes: true,
  });
  // Icons are files of the design system that the site does not carry.
  return (result?.css ?? '').replace(/[^;{}]*url\((?!["']?data:)[^)]*\)[^;}]*;?/g, '');
}

function hashed(name: string, extension: string, data: string | Uint8Array): string {
  return `assets/${name}.${createHash('sha256').update(data).digest('hex').slice(0, 8)}.${extension}`;
}
