import type { World } from '../world/world.js';
import type { ReleaseRecord } from './record.js';

/** Where a build comes from. */
export interface Provenance {
  source: ReleaseRecord['source'];
  /** True where the guide's folder is not what is, or is about to be, published under its version. */
  draft: boolean;
}

/**
 * What git says of a guide's folder. It is a draft when it has changes that are not committed, or
 * differs from what is tagged `v<version>`. Without git, a repository or a tag, nobody can tell: it is none.
 */
export async function provenanceOf(
  root: string,
  version: string,
  world: World,
): Promise<Provenance> {
  const source = await sourceOf(root, world);
  if (source === null || source.dirty) return { source, draft: source !== null };
  const tagged = await world.run('git', ['diff', '--quiet', `v${version}`, '--', '.'], root);
  return { source, draft: tagged?.exitCode === 1 };
}

/** The commit a guide is built from and whether its folder has changes; null without git or a repository. */
async function sourceOf(root: string, world: World): Promise<ReleaseRecord['source']> {
  const head = await world.run('git', ['rev-parse', 'HEAD'], root);
  if (head?.exitCode !== 0) return null;
  const status = await world.run('git', ['status', '--porcelain', '--', '.'], root);
  return {
    commit: head.stdout.trim(),
    dirty: status?.exitCode !== 0 || status.stdout.trim() !== '',
  };
}
