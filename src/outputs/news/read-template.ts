import { join } from 'node:path';
import { packageFile } from '../../base/package-info.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import type { Guide } from '../../guide/guide.js';
import type { Template } from './template.js';

/** The guide's own `templates/announcement.md` where it has one, or that of its host and language. */
export async function readTemplate(
  { root, manifest, lang }: Guide,
  world: World,
): Promise<Template> {
  const own = join(root, 'templates/announcement.md');
  const shipped = packageFile(`templates/news/${manifest.site.host}.${lang}.md`);
  const path = (await world.kind(own)) === 'file' ? own : shipped;
  const text = new TextDecoder().decode(await world.readFile(path));
  return { text, file: shownPath(path, world) };
}
