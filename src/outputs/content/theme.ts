import { join } from 'node:path';
import { packageFile } from '../../base/package-info.js';
import type { World } from '../../base/world/world.js';
import { dsfrFolder } from '../../guide/dsfr.js';
import type { Guide } from '../../guide/guide.js';
import type { OwnFont } from '../../guide/own-fonts.js';
import type { ThemeFont } from './web-fonts.js';

/** Images as wide as a share of their line: the pages' policy lets no style stand in an attribute. */
const widthRules = Array.from(
  { length: 100 },
  (_, index) => `.guide-content img.guide-width-${index + 1} { width: ${index + 1}%; }`,
).join('\n');

/** Styles, scripts and fonts of a theme, read from disk. */
export interface ThemeAssets {
  /** Of the design system and our own; pages get the rules that they use. */
  css: string;
  /** Of the EPUB. */
  bookCss: string;
  /** The script of every page, those of glimpses and of search, those of guides in several languages, whose versions stay, or that browsers keep. */
  scripts: {
    site: string;
    glimpses: string;
    search: string;
    languages?: string | undefined;
    versions?: string | undefined;
    offline?: string | undefined;
    /** What keeps the site in a browser, but for the list of what that is. */
    worker?: string | undefined;
  };
  fonts: ThemeFont[];
  /** The icon of the site in tabs and bookmarks, as SVG. */
  favicon: string;
  /** Styles of the design system's icons, for pages that show one. */
  iconStyles: string;
  /** Reads an icon that the styles name by its address; undefined where there is none. */
  icon: (address: string) => Promise<string | undefined>;
}

const components = ['button', 'callout', 'highlight', 'input', 'link', 'logo', 'summary', 'tag'];

/** Regular and bold alone: browsers slant and pick between them for the rest, and nobody waits. */
const marianne = [
  ['Regular', 400],
  ['Bold', 700],
] as const;

type ThemedGuide = Pick<Guide, 'manifest' | 'root' | 'fonts' | 'translations' | 'original'>;

/**
 * Reads a theme: `dsfr` from the guide's own `@gouvfr/dsfr` (State sites only), `plain` from this
 * package, without fonts: readers' own serve.
 * @throws GuideError (exit 2) when the guide has no `@gouvfr/dsfr`.
 */
export async function loadTheme(
  { manifest, root, fonts, ...guide }: ThemedGuide,
  world: World,
): Promise<ThemeAssets> {
  const theme = withOwnFonts(await readTheme(manifest.theme, root, world), fonts);
  const client = async (name: string, isAsked: boolean) =>
    isAsked
      ? new TextDecoder().decode(await world.readFile(packageFile(`lib/client/${name}.js`)))
      : undefined;
  const languages = await client('languages', (guide.translations ?? guide.original) !== undefined);
  const versions = await client('versions', manifest.site.versions !== undefined);
  const { offline: isOffered } = manifest.site;
  const offline = await client('offline', isOffered);
  const worker = await client('service-worker', isOffered);
  return { ...theme, scripts: { ...theme.scripts, languages, versions, offline, worker } };
}

async function readTheme(
  theme: 'dsfr' | 'plain',
  root: string,
  world: World,
): Promise<ThemeAssets> {
  const text = async (path: string) => new TextDecoder().decode(await world.readFile(path));
  const template = (name: string) => text(packageFile(`templates/html/${name}`));
  const book = (name: string) => text(packageFile(`templates/epub/${name}.css`));
  const bookCss = `${await book('book')}\n${await book(theme)}`;
  const client = (name: string) => text(packageFile(`lib/client/${name}`));
  const scripts = {
    site: await client('site.js'),
    glimpses: await client('glimpses.js'),
    search: await client('search.js'),
  };
  const own = `${await template(`${theme}.css`)}\n${await template('guide.css')}\n${widthRules}`;
  if (theme === 'plain') {
    const favicon = await template('favicon.svg');
    const icon = async () => undefined;
    return { css: own, bookCss, scripts, fonts: [], favicon, iconStyles: '', icon };
  }
  const dist = join(dsfrFolder(root), 'dist');
  const names = [
    'core/core.main',
    'scheme/scheme',
    ...components.map((name) => `component/${name}/${name}.main`),
  ];
  const sheets = await Promise.all(names.map((name) => text(join(dist, `${name}.min.css`))));
  const fonts = await Promise.all(
    marianne.map(async ([name, weight]) => ({
      family: 'Marianne',
      weight,
      bytes: await world.readFile(join(dist, 'fonts', `Marianne-${name}.woff2`)),
    })),
  );
  const iconStyles = await text(join(dist, 'utility/icons/icons.main.min.css'));
  const icon = async (address: string) => {
    const [path] = /icons\/[\w/-]+\.svg$/.exec(address) ?? [];
    return path === undefined ? undefined : text(join(dist, path));
  };
  const favicon = await text(join(dist, 'favicon/favicon.svg'));
  const css = [...sheets, own].join('\n');
  return { css, bookCss, scripts, fonts, favicon, iconStyles, icon };
}

/** A theme whose text falls back on the fonts that the guide names, for the characters that they are there for. */
function withOwnFonts(theme: ThemeAssets, fonts: readonly OwnFont[]): ThemeAssets {
  if (fonts.length === 0) return theme;
  const names = [...new Set(fonts.map(({ family }) => `"${family}"`))].join(', ');
  const before = (css: string) =>
    css.replace(/^((?:html|body) \{ font-family: )(?!inherit)/m, `$1${names}, `);
  const code = `:is(code,kbd,pre,samp){font-family:${names},monospace}`;
  const bookCss = before(theme.bookCss);
  return {
    ...theme,
    css: `${before(theme.css)}\n${code}`,
    // A book without fonts of its own is set in the reader's, which a serif stands for.
    bookCss: [
      bookCss,
      ...(bookCss === theme.bookCss ? [`body { font-family: ${names}, serif; }`] : []),
      `code, kbd, pre, samp { font-family: ${names}, monospace; }\n`,
    ].join('\n'),
    fonts: [...theme.fonts, ...fonts],
  };
}
