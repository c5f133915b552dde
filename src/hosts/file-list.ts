import { join } from 'node:path';
import { packageInfo } from '../base/package-info.js';
import { refusal } from '../base/report/diagnostic.js';
import { isInside } from '../base/world/inside.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';
import type { Sums } from './plan.js';

/** Where a host keeps the list of what an export of a guide wrote there. */
export function listPath(slug: string): string {
  return `.guide-export/${slug}.json`;
}

/**
 * Reads the list of the last export; empty where there was none.
 * @throws GuideError (exit 2) for a list that was broken by hand.
 */
export async function readList(site: string, slug: string, world: World): Promise<Sums> {
  const path = join(site, listPath(slug));
  if ((await world.kind(path)) === undefined) return new Map();
  try {
    const { files } = JSON.parse(new TextDecoder().decode(await world.readFile(path))) as {
      files: Record<string, string>;
    };
    return new Map(Object.entries(files).filter(([each]) => isInside(each)));
  } catch {
    throw refusal({
      rule: 'export-list',
      file: shownPath(path, world),
      message: words().hosts.fileList,
      hint: words().hosts.fileListHint,
    });
  }
}

/** The list of what an export wrote, as a file of the host. */
export function listText(files: Sums): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = { generator: packageInfo.name, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(list, null, 2)}\n`;
}
