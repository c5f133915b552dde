import { posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { refusal } from '../../base/report/diagnostic.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { labelsOf } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import { type Dialect, folderExport, jsonFile } from '../sites/folder-export.js';
import { guideData } from '../sites/guide-data.js';
import { guideMenu } from '../sites/menu.js';
import type { ExportRequest, NamedFolders, SiteExport, SiteHost } from '../sites/site-host.js';
import { vitePressPage } from './page-text.js';
import { sidebar } from './sidebar.js';
import { buildSite, readSite, type VitePressSite } from './site.js';

/** The export of a release to the sources of a VitePress site. */
export const vitePressHost: SiteHost = {
  name: 'VitePress',
  configuration: { folder: '.vitepress', names: /^config\.[cm]?[jt]s$/, usual: 'config.mts' },
  prepare: exportToVitePress,
  build: buildSite,
};

async function exportToVitePress(request: ExportRequest, world: World): Promise<SiteExport> {
  const { book, release, folder, named } = request;
  const { manifest, lang } = book.guide;
  const file = shownPath(folder, world);
  const { input, base, menus } = await siteOf(folder, named, file, world);
  const data = posix.join(named.data ?? '.vitepress/guides', `${manifest.slug}.json`);
  const dialect: Dialect = {
    look: 'vitepress',
    isTitled: true,
    pageText: (page, content) => vitePressPage(page, content, base, lang, labelsOf(lang)),
    data: (pages) => {
      const said = guideData(book.guide, release.record, release.downloads);
      const value = { ...said, sidebar: { [manifest.site.home]: sidebar(guideMenu(pages)) } };
      return [jsonFile(data, value)];
    },
  };
  const served = posix.join(named.served ?? posix.join(input, 'public'));
  const made = await folderExport(request, { pages: input, served, prefix: base }, dialect, file);
  const isInMenu = menus.includes(manifest.site.home);
  const name = book.guide.original ? `guide${lang.toUpperCase()}` : 'guide';
  return {
    ...made,
    diagnostics: [...(isInMenu ? [] : [menuTask(name, data, file)]), ...made.diagnostics],
  };
}

/** @throws GuideError (exit 2) where the configuration can't be read, and no folder was named. */
async function siteOf(
  folder: string,
  { input, data, served }: NamedFolders,
  file: string,
  world: World,
): Promise<VitePressSite> {
  const read = await readSite(folder, world);
  if ('answer' in read) return { ...read.answer, input: posix.join(input ?? read.answer.input) };
  if (input !== undefined || data !== undefined || served !== undefined)
    return { input: posix.join(input ?? ''), base: '/', menus: [] };
  const [message, hint] = words().hosts.siteTasks.unasked('VitePress', read.failure);
  throw refusal({ rule: 'export-site', file, message, hint });
}

function menuTask(name: string, data: string, file: string): Diagnostic {
  const place = posix.relative('.vitepress', data);
  const [message, hint] = words().hosts.siteTasks.menu(
    `import ${name} from '${place.startsWith('.') ? place : `./${place}`}'`,
    `sidebar: { ...${name}.sidebar }`,
  );
  return { rule: 'export-site', severity: 'warning', file, message, hint };
}
