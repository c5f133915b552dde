import { refusal } from '../../../base/report/diagnostic.js';
import type { World } from '../../../base/world/world.js';
import { guidePath } from '../../../guide/guide-file.js';
import { manifestPlace } from '../../../guide/manifest-place.js';
import { words } from '../../../words/words.js';

/** @throws GuideError where the cover that `guide.yaml` names is no file of the guide. */
export async function refuseMissingCover(root: string, cover: string, world: World): Promise<void> {
  const named = await guidePath(root, cover, world);
  if (named === 'file') return;
  const { coverOutside, coverMissing, coverHint } = words().outputs.pdf;
  throw refusal({
    rule: 'manifest',
    ...(await manifestPlace(root, ['cover'], world)),
    message: named === 'outside' ? coverOutside(cover) : coverMissing(cover),
    hint: coverHint,
  });
}
