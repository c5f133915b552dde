import { keptAnswer } from '../../base/cache/kept-answer.js';
import type { OpenCache } from '../../base/cache/open.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import type { World } from '../../base/world/world.js';
import { dsfrFolderOrNone } from '../../guide/dsfr.js';

/**
 * What is wrong in a guide, no address asked: what the last check said, where all that it read is as it was.
 * @param root absolute path of the guide's folder.
 * @throws GuideError for a guide that can't be read.
 */
export async function keptFindings(
  root: string,
  opened: OpenCache | undefined,
  world: World,
): Promise<Diagnostic[]> {
  const anew = async (seen: World) => {
    const [{ loadGuide }, { checkGuide, offline }] = await Promise.all([
      import('../../guide/load.js'),
      import('./check-guide.js'),
    ]);
    return (await checkGuide(await loadGuide(root, seen), offline, seen, opened)).diagnostics;
  };
  if (!opened) return anew(world);
  // Which package a name leads to is not asked through the world.
  const key = [root, world.cwd, dsfrFolderOrNone(root) ?? ''];
  const answer = keptAnswer<Diagnostic[]>(opened.cache, 'findings', key, world);
  return (await answer.again()) ?? answer.anew(anew);
}
