import { posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { percentDecoded } from '../../document/link-target.js';
import { words } from '../../words/words.js';
import type { Layout } from './layouts.js';
import type { Places } from './places.js';
import { type HostSite, sourceOf } from './site.js';

/**
 * What the site must still do before it shows all that was exported.
 * @param site undefined where its configuration could not be read.
 * @param addresses of what it is to serve as it is.
 * @param layouts those of the pages, by their names.
 * @param file how the site is named to the user.
 */
export function siteTasks(
  site: HostSite | undefined,
  places: Places,
  addresses: readonly string[],
  layouts: ReadonlyMap<string, Layout>,
  file: string,
): Diagnostic[] {
  const said = words().hosts.siteTasks;
  const task = ([message, hint]: readonly [string, string]): Diagnostic => {
    return { rule: 'export-site', severity: 'warning', file, message, hint };
  };
  if (!site) return [task(said.unread)];
  const tops = new Set(unserved(site, addresses).map((path) => path.split('/')[0] ?? ''));
  return [
    ...(site.takesMarkdown ? [] : [task(said.markdown)]),
    ...[...layouts].flatMap(([name, { isMissing }]) =>
      isMissing ? [task(said.layout(name, site.layouts))] : [],
    ),
    ...(site.pathPrefix === '/' ? [] : [task(said.pathPrefix(site.pathPrefix))]),
    ...[...tops].map((top) => task(said.unserved(posix.join(places.served, top), top))),
  ];
}

function unserved({ copies, hasPatterns }: HostSite, addresses: readonly string[]): string[] {
  if (hasPatterns) return [];
  return addresses
    .map((address) => posix.join('/', percentDecoded(address)).slice(1))
    .filter((path) => sourceOf(path, copies) === undefined);
}
