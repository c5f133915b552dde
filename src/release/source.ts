import type { World } from '../world/world.js';
import type { ReleaseRecord } from './record.js';

/** The commit a guide is built from and whether its folder has changes; null without git or a repository. */
export async function sourceOf(root: string, world: World): Promise<ReleaseRecord['source']> {
  const head = await world.run('git', ['rev-parse', 'HEAD'], root);
  if (head?.exitCode !== 0) return null;
  const status = await world.run('git', ['status', '--porcelain', '--', '.'], root);
  return {
    commit: head.stdout.trim(),
    dirty: status?.exitCode !== 0 || status.stdout.trim() !== '',
  };
}
