import { join } from 'node:path';
import type { CacheKey } from '../../../base/cache/cache.js';
import { keySum } from '../../../base/cache/key.js';
import type { World } from '../../../base/world/world.js';

/** The longest path that a socket may have, in bytes: macOS takes 104 with the zero at its end. */
const longestPath = 103;

/**
 * Where the typesetter of a guide stays from one build to the next. Undefined where none does: in CI, where nobody
 * watches, where `GUIDE_RESIDENT` is 0, and where no folder is the user's own. `GUIDE_RESIDENT=1` has it stay
 * where nobody watches, too.
 * @param key all that tells this typesetter from others: the program, the guide, the language that it answers in.
 */
export async function residentAddress(key: CacheKey, world: World): Promise<string | undefined> {
  const { CI, GUIDE_RESIDENT: wish = CI || !world.isTerminal ? '0' : '1' } = world.env;
  if (wish === '0') return undefined;
  const folder = await world.privateFolder();
  const path = folder && join(folder, `${keySum(key).slice(0, 24)}.sock`);
  return path && Buffer.byteLength(path) <= longestPath ? path : undefined;
}
