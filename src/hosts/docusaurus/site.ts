import type { World } from '../../base/world/world.js';
import { type Asked, askSite, builtBy } from '../sites/ask.js';

/** What the configuration of a Docusaurus site says; paths are from the root of its sources. */
export interface DocusaurusSite {
  /** What it puts before its addresses. */
  baseUrl: string;
  /** Language of its pages. */
  locale: string;
  /** Folder of what it serves from its root. */
  served: string;
  docs: DocsInstance[];
}

/** Pages that the plugin of documents makes: a site may have it several times. */
export interface DocsInstance {
  /** Folder of its pages. */
  path: string;
  /** What their addresses begin with, without slashes at either end. */
  routeBasePath: string;
  /** As `sidebars.js` has them; undefined where Docusaurus makes the menu from the folder, null where there is none. */
  sidebars?: Readonly<Record<string, unknown>> | null;
}

/** Its program, which has no entry for others. */
const program = `
const { createRequire } = await import('node:module');
const { join, posix } = await import('node:path');
const site = createRequire(join(process.cwd(), 'package.json'));
const core = createRequire(site.resolve('@docusaurus/core/package.json'));
`;

/**
 * Instances that have versions put their folder at the addresses of the next one.
 * @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs
 */
const asked = `${program}
const { existsSync } = await import('node:fs');
const { loadFreshModule } = core('@docusaurus/utils');
const { siteConfig } = await core('./lib/server/config.js').loadSiteConfig({ siteDir: process.cwd() });
const { presets, plugins, baseUrl, i18n, staticDirectories } = siteConfig;
const pairs = (list) => list.filter(Boolean).map((each) => [each].flat());
const instances = [
  ...pairs(presets).map(([, options]) => options?.docs ?? {}).filter((docs) => docs !== false),
  ...pairs(plugins).filter(([name]) => /content-docs/.test(name)).map(([, options = {}]) => options),
];
const versions = (id) => (id === undefined || id === 'default' ? '' : id + '_') + 'versions.json';
const sidebarsOf = async (path) => (existsSync(path) ? await loadFreshModule(join(process.cwd(), path)) : null);
const docs = [];
for (const { id, path = 'docs', routeBasePath = 'docs', sidebarPath } of instances) {
  if (existsSync(versions(id))) continue;
  const sidebars = sidebarPath === false ? null : sidebarPath && (await sidebarsOf(sidebarPath));
  docs.push({ path: posix.join(path), routeBasePath: routeBasePath.replace(/^\\/+|\\/+$/g, ''), sidebars });
}
answer = { baseUrl, locale: i18n.defaultLocale, served: posix.join(staticDirectories[0] ?? 'static'), docs };
`;

/** Has the site's own Docusaurus read its configuration. @param folder absolute path of its sources. */
export function readSite(folder: string, world: World): Promise<Asked<DocusaurusSite>> {
  return askSite<DocusaurusSite>(folder, asked, world);
}

/** Has it build the site. */
export const buildSite = builtBy(
  (out) => `${program}
const { build } = core('./lib/index.js');
await build(process.cwd(), { outDir: ${out} }).catch((error) => {
  const causes = [];
  for (let each = error; each; each = each.cause) causes.push(each.message);
  throw new Error(causes.join(' '));
});`,
  "'@docusaurus/core/package.json'",
);
