import type { World } from '../../base/world/world.js';
import { type Asked, askSite, builtBy } from '../sites/ask.js';

/** What the configuration of a VitePress site says. */
export interface VitePressSite {
  /** Folder of its pages, from the root of its sources. */
  input: string;
  /** What it puts before its addresses. */
  base: string;
  /** Addresses that have a menu of their own at their side. */
  menus: string[];
}

/** @see https://vitepress.dev/reference/default-theme-sidebar: menus by the addresses that they are for. */
const asked = `
const { resolveConfig } = await import('vitepress');
const { srcDir, site } = await resolveConfig(process.cwd(), 'build', 'production');
const { relative } = await import('node:path');
const themes = [site, ...Object.values(site.locales ?? {})].map(({ themeConfig }) => themeConfig);
const menus = themes.flatMap((theme) => Object.keys(theme?.sidebar ?? {}));
answer = { input: relative(process.cwd(), srcDir).replaceAll('\\\\', '/'), base: site.base, menus };
`;

/** Has the site's own VitePress read its configuration. @param folder absolute path of its sources. */
export function readSite(folder: string, world: World): Promise<Asked<VitePressSite>> {
  return askSite<VitePressSite>(folder, asked, world);
}

/** Has it build the site. */
export const buildSite = builtBy(
  (out) =>
    `const { build } = await import('vitepress');\nawait build(process.cwd(), { outDir: ${out} });`,
  "'vitepress'",
);
