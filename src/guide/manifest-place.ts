import { join } from 'node:path';
import type { Place } from '../base/report/diagnostic.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { readYaml } from './yaml-source.js';

/**
 * Where a value stands in `guide.yaml`, for what is found long after it was read.
 * @param root absolute path of the guide's folder.
 */
export async function manifestPlace(
  root: string,
  path: readonly PropertyKey[],
  world: World,
): Promise<Place> {
  const file = join(root, 'guide.yaml');
  const text = new TextDecoder().decode(await world.readFile(file));
  return readYaml(text, shownPath(file, world), 1, 'manifest').placeOf(path);
}
