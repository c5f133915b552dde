import { join, posix } from 'node:path';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { besideTarget, sweepBeside } from '../../base/world/leftovers.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { percentDecoded } from '../../document/link-target.js';
import { splitFrontMatter } from '../../guide/front-matter.js';
import { words } from '../../words/words.js';
import { type Expected, proveSite } from './prove.js';
import type { SiteExport, SiteHost } from './site-host.js';

/** What a check found: how many pages and files are in place where nothing is wrong. */
export interface Checked {
  diagnostics: Diagnostic[];
  pages: number;
  files: number;
}

/**
 * Builds a site that a guide was exported to, in a folder that is removed again, and proves what arrived.
 * @param folder absolute path of the sources.
 * @param byHand files of the export that were changed by hand: that they are there is all that is asked of them.
 */
export async function checkSite(
  exported: SiteExport,
  { name, build }: SiteHost,
  folder: string,
  byHand: ReadonlySet<string>,
  world: World,
): Promise<Checked> {
  const said = words().hosts.proof;
  const expected = expectedOf(exported, byHand);
  const counts = { pages: expected.pages.length, files: expected.served.length };
  const told = (severity: Diagnostic['severity'], [message, hint]: [string, string]) => {
    return { rule: 'export-check', severity, file: shownPath(folder, world), message, hint };
  };
  const check = join(folder, '.guide-export', 'check');
  await sweepBeside(check, world);
  const target = besideTarget(check, 'writing');
  try {
    const cause = await build(folder, posix.relative(folder, target), world);
    if (cause !== undefined)
      return {
        ...counts,
        diagnostics: [
          told('error', cause === '' ? said.noBuilder(name) : said.unbuilt(name, cause)),
        ],
      };
    const faults = await proveSite(target, expected, world);
    return {
      ...counts,
      diagnostics: faults.map(({ said: task, isMissing }) =>
        told(isMissing ? 'error' : 'warning', task),
      ),
    };
  } finally {
    await world.remove(target);
  }
}

function expectedOf(
  { files, places, served, pathPrefix, texts }: SiteExport,
  byHand: ReadonlySet<string>,
): Expected {
  const body = (path: string) => {
    const bytes = files.find((file) => file.path === path)?.bytes;
    return bytes && splitFrontMatter(new TextDecoder().decode(bytes))?.body;
  };
  return {
    pages: [...places.pages].map(([permalink, { file }]) => ({
      permalink,
      href: encodeURI(percentDecoded(permalink)),
      html: byHand.has(file) ? undefined : (texts?.get(permalink) ?? body(file)),
    })),
    moved: [...places.moved.keys()],
    served: served.map(({ address, path, bytes }) => ({
      address,
      bytes: byHand.has(path) ? undefined : bytes,
    })),
    pathPrefix,
  };
}
