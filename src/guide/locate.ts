import { dirname, join, resolve } from 'node:path';
import { type GuideError, refusal } from '../base/report/diagnostic.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';

/**
 * Finds the guide's folder: `dir` where it is given; otherwise the nearest folder upwards with a
 * `guide.yaml`, then `guide-sources` below the current folder.
 * @returns an absolute path.
 * @throws GuideError (exit 2) when there is no `guide.yaml`.
 */
export async function locateGuide(dir: string | undefined, world: World): Promise<string> {
  const has = async (folder: string) => (await world.kind(join(folder, 'guide.yaml'))) === 'file';
  if (dir !== undefined) {
    const folder = resolve(world.cwd, dir);
    if (await has(folder)) return folder;
    throw notFound(words().guide.notFound.named(dir));
  }
  for (let folder = world.cwd; ; folder = dirname(folder)) {
    if (await has(folder)) return folder;
    if (folder === dirname(folder)) break;
  }
  const usual = join(world.cwd, 'guide-sources');
  if (await has(usual)) return usual;
  throw notFound(words().guide.notFound.here);
}

function notFound(message: string): GuideError {
  return refusal({
    rule: 'manifest',
    file: 'guide.yaml',
    message,
    hint: words().guide.notFound.hint,
  });
}
