import type { World } from '../base/world/world.js';
import { git, uncommitted } from './git.js';
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
 * @param target absolute path of the folder that is built.
 */
export async function provenanceOf(
  root: string,
  target: string,
  version: string,
  world: World,
): Promise<Provenance> {
  const source = await sourceOf(root, target, world);
  if (source === null || source.dirty) return { source, draft: source !== null };
  const tagged = await git(root, world, 'diff', '--quiet', `v${version}`, '--', '.');
  return { source, draft: tagged?.exitCode === 1 };
}

/** The commit a guide is built from and whether its folder has changes; null without git or a repository. */
async function sourceOf(
  root: string,
  target: string,
  world: World,
): Promise<ReleaseRecord['source']> {
  const head = await git(root, world, 'rev-parse', 'HEAD');
  if (head?.exitCode !== 0) return null;
  const changes = await uncommitted(root, outputsAt(target), world);
  return { commit: head.stdout.trim(), dirty: changes === undefined || changes.length > 0 };
}

/** What the program writes where it builds into `target`. */
export function outputsAt(target: string): string[] {
  return [target, `${target}.tar.gz`];
}
