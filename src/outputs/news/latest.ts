import { join, posix } from 'node:path';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import { readBeside } from '../../guide/guide-file.js';
import { isInItsLanguage } from '../../guide/translations.js';
import type { AnnouncementSource } from './written.js';

/**
 * The latest announcement of a guide: the last of `announcements/*.md` by name, in French the last of
 * `announcements/*.fr.md` where that is a translation; undefined for none.
 * @throws GuideError (exit 1) when it leads outside the guide's folder.
 */
export async function latestAnnouncement(
  guide: Pick<Guide, 'root' | 'lang' | 'manifest' | 'original'>,
  world: World,
): Promise<(AnnouncementSource & { name: string }) | undefined> {
  const { root } = guide;
  const folder = join(root, 'announcements');
  if ((await world.kind(folder)) !== 'folder') return undefined;
  const name = (await world.list(folder))
    .filter((each) => each.endsWith('.md') && isInItsLanguage(each, guide))
    .at(-1);
  if (name === undefined) return undefined;
  const text = await readBeside(root, posix.join('announcements', name), world);
  return { name, text, file: shownPath(join(folder, name), world) };
}
