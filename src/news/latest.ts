import { join } from 'node:path';
import { shownPath } from '../guide/load.js';
import type { World } from '../world/world.js';
import type { AnnouncementSource } from './written.js';

/** The latest announcement of a guide: the last of `announcements/*.md` by name; undefined for none. */
export async function latestAnnouncement(
  root: string,
  world: World,
): Promise<(AnnouncementSource & { name: string }) | undefined> {
  const folder = join(root, 'announcements');
  if ((await world.kind(folder)) !== 'folder') return undefined;
  const name = (await world.list(folder)).filter((each) => each.endsWith('.md')).at(-1);
  if (name === undefined) return undefined;
  const path = join(folder, name);
  return {
    name,
    text: new TextDecoder().decode(await world.readFile(path)),
    file: shownPath(path, world),
  };
}
