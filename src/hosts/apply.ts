import { dirname, join } from 'node:path';
import { replaceFile } from '../base/world/replace-file.js';
import type { World } from '../base/world/world.js';
import type { OutputFile } from '../outputs/content/output-file.js';
import type { Step } from './plan.js';

/** Carries out a plan in a folder: writes, then removes, with the folders that this leaves empty. */
export async function applyPlan(
  folder: string,
  steps: readonly Step[],
  files: readonly OutputFile[],
  world: World,
): Promise<void> {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  for (const { path, action } of steps) {
    const content = bytes.get(path);
    if ((action === 'create' || action === 'update') && content)
      await replaceFile(join(folder, path), content, world);
  }
  for (const { path, action } of steps) {
    if (action === 'remove') await removeFile(folder, path, world);
  }
}

async function removeFile(folder: string, path: string, world: World): Promise<void> {
  await world.remove(join(folder, path));
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    if ((await world.list(join(folder, above))).length > 0) return;
    await world.remove(join(folder, above));
  }
}
