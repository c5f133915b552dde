import { posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { refusal } from '../../base/report/diagnostic.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { words } from '../../words/words.js';
import { type HostPage, hostPages } from '../pages/pages.js';
import { type Dialect, folderExport, jsonFile } from '../sites/folder-export.js';
import { guideData } from '../sites/guide-data.js';
import { guideMenu } from '../sites/menu.js';
import type { ExportRequest, NamedFolders, SiteExport, SiteHost } from '../sites/site-host.js';
import { docusaurusPage } from './page-text.js';
import { docId, holdsPage, sidebar } from './sidebar.js';
import { buildSite, type DocsInstance, type DocusaurusSite, readSite } from './site.js';

/** The export of a release to the sources of a Docusaurus site. */
export const docusaurusHost: SiteHost = {
  name: 'Docusaurus',
  configuration: {
    folder: '',
    names: /^docusaurus\.config\.[cm]?[jt]s$/,
    usual: 'docusaurus.config.js',
  },
  prepare: exportToDocusaurus,
  build: buildSite,
};

async function exportToDocusaurus(request: ExportRequest, world: World): Promise<SiteExport> {
  const { book, languages, release, folder, named } = request;
  const { manifest, lang } = book.guide;
  const { slug, site, date } = manifest;
  const file = shownPath(folder, world);
  const { baseUrl, locale, served, docs } = await siteOf(folder, named, file, world);
  const listed = instanceOf(docs, site.home, named);
  const instance = listed ?? ownInstance(slug, site.home, named);
  const above = instance.routeBasePath === '' ? '' : `/${instance.routeBasePath}`;
  const pages = hostPages(book, languages);
  refuseOutside(pages, above);
  const addresses = new Set(pages.map(({ href }) => href));
  const data = named.data ?? 'guides';
  const sidebars = posix.join(data, `${slug}.sidebars.json`);
  const idIn = (fileOf: (page: HostPage) => string) => (page: HostPage) =>
    docId(page, posix.relative(instance.path, fileOf(page)));
  const dialect: Dialect = {
    look: 'docusaurus',
    isTitled: false,
    pageText: (page, content) =>
      docusaurusPage(page, content, { baseUrl, above, addresses, lang, locale, date }),
    data: (made, fileOf) => [
      jsonFile(
        posix.join(data, `${slug}.json`),
        guideData(book.guide, release.record, release.downloads),
      ),
      jsonFile(sidebars, { [slug]: sidebar(guideMenu(made), idIn(fileOf)) }),
    ],
  };
  const folders = { pages: instance.path, served: named.served ?? served, prefix: baseUrl, above };
  const made = await folderExport(request, folders, dialect, file);
  const homeFile = made.places.pages.get(pages[0]?.permalink ?? '')?.file ?? '';
  const homeId = docId({ others: pages[0]?.others ?? {} }, posix.relative(instance.path, homeFile));
  const tasks = siteTasks(listed, instance, slug, sidebars, homeId);
  const told = tasks.map(([message, hint]): Diagnostic => {
    return { rule: 'export-site', severity: 'warning', file, message, hint };
  });
  return { ...made, diagnostics: [...told, ...made.diagnostics] };
}

/** @throws GuideError (exit 2) where the configuration can't be read, and no folder was named. */
async function siteOf(
  folder: string,
  { input, data, served }: NamedFolders,
  file: string,
  world: World,
): Promise<DocusaurusSite> {
  const read = await readSite(folder, world);
  if ('answer' in read) return read.answer;
  if (input !== undefined || data !== undefined || served !== undefined)
    return { baseUrl: '/', locale: 'en', served: 'static', docs: [] };
  const [message, hint] = words().hosts.siteTasks.unasked('Docusaurus', read.failure);
  throw refusal({ rule: 'export-site', file, message, hint });
}

/** The instance whose pages have the addresses of the guide: the nearest one, or that of the folder named. */
function instanceOf(
  docs: readonly DocsInstance[],
  home: string,
  { input }: NamedFolders,
): DocsInstance | undefined {
  const [nearest] = docs
    .filter(({ path }) => input === undefined || posix.join(input) === path)
    .filter(({ routeBasePath: route }) => route === '' || `${home}/`.startsWith(`/${route}/`))
    .sort((a, b) => b.routeBasePath.length - a.routeBasePath.length);
  return nearest;
}

function ownInstance(slug: string, home: string, { input }: NamedFolders): DocsInstance {
  const path = posix.join(input ?? posix.join('guides', slug));
  return { path, routeBasePath: home.replace(/^\/+|\/+$/g, '') };
}

/** What the site must still take in. @param homeId what Docusaurus calls the home page of the guide. */
function siteTasks(
  listed: DocsInstance | undefined,
  { path, routeBasePath, sidebars }: DocsInstance,
  slug: string,
  file: string,
  homeId: string,
): [string, string][] {
  const said = words().hosts.siteTasks;
  if (!listed) {
    const options = { id: slug, path, routeBasePath, sidebarPath: `./${file}` };
    return [said.instance(`['@docusaurus/plugin-content-docs', ${inCode(options)}]`)];
  }
  if (sidebars === undefined || sidebars === null || holdsPage(sidebars, homeId)) return [];
  return [said.sidebars(`...require('./${file}')`)];
}

/** An object as people write it in a configuration. */
function inCode(options: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(options).map(
    ([key, value]) => `${key}: '${value.replaceAll("'", "\\'")}'`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** An instance makes no pages elsewhere. @throws GuideError (exit 2) for chapters that have such an address. */
function refuseOutside(pages: readonly HostPage[], above: string): void {
  const outside = pages.find(({ permalink }) => !permalink.startsWith(`${above}/`));
  if (!outside) return;
  const [message, hint] = words().hosts.siteTasks.outside(outside.permalink, `${above}/`);
  throw refusal({
    rule: 'export-address',
    file: outside.chapter?.path ?? 'guide.yaml',
    message,
    hint,
  });
}
