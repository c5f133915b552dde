import { posix } from 'node:path';
import type { Diagnostic } from '../base/report/diagnostic.js';
import type { RunResult, World } from '../base/world/world.js';
import type { Guide } from '../guide/guide.js';
import { namedImages } from '../guide/named-images.js';
import { versionTag } from '../guide/version-tag.js';
import { words } from '../words/words.js';
import { git, ignored, uncommitted } from './git.js';
import type { ReleaseRecord } from './record.js';

/** Where a build comes from. */
export interface Provenance {
  source: ReleaseRecord['source'];
  /** True where the guide's folder is not what is, or is about to be, published under its version. */
  draft: boolean;
  /** What the commit lacks of what was read: `git status --porcelain` lines, then files that git ignores. */
  changes: readonly string[];
  /** The command by which git would read a repository that it refuses for its owner. */
  refused?: string | undefined;
}

type Sources = Pick<
  Guide,
  'root' | 'manifest' | 'chapters' | 'includes' | 'contributions' | 'translations'
>;

/**
 * What git says of a guide's folder. It is a draft when it has changes that are not committed, or
 * differs from what its version's tag holds; announcements may come after the tag. Without git, a repository or a
 * tag, nobody can tell: it is none.
 * @param target absolute path of the folder that is built.
 */
export async function provenanceOf(
  guide: Sources,
  target: string,
  world: World,
): Promise<Provenance> {
  const { root, manifest } = guide;
  const head = await git(root, world, 'rev-parse', 'HEAD');
  if (head?.exitCode !== 0)
    return { source: null, draft: false, changes: [], refused: head && ownershipRefusal(head) };
  const changes = await lacking(guide, target, world);
  const source = { commit: head.stdout.trim(), dirty: changes.length > 0 };
  if (source.dirty) return { source, draft: true, changes };
  const content = ['.', ':(exclude)announcements'];
  const tagged = await git(root, world, 'diff', '--quiet', versionTag(manifest), '--', ...content);
  return { source, draft: tagged?.exitCode === 1, changes };
}

async function lacking(guide: Sources, target: string, world: World): Promise<string[]> {
  const [changes, unkept] = await Promise.all([
    uncommitted(guide.root, outputsAt(target), world),
    ignored(guide.root, world),
  ]);
  return [...(changes ?? ['?? .']), ...unkept.filter(readBy(guide)).map((path) => `!! ${path}`)];
}

/**
 * What a guide reads of what git ignores: its texts, and pictures that they name; of a folder that is ignored whole,
 * one of them within.
 */
function readBy({ translations = [], ...guide }: Sources): (path: string) => boolean {
  const languages = [guide, ...translations];
  const sources = languages.flatMap(({ chapters, includes, contributions }) => [
    ...chapters,
    ...includes.files.values(),
    ...(contributions?.values() ?? []),
  ]);
  const paths = ['guide.yaml', ...sources.map(({ path }) => path)];
  const named = languages.flatMap(({ manifest }) => [
    manifest.cover ?? '',
    ...namedImages(manifest).map(({ path }) => path),
  ]);
  const texts = [...named, ...sources.map(({ text }) => text)];
  const names = (name: string) => texts.some((text) => text.includes(name));
  return (path) => {
    if (path.endsWith('/')) return paths.some((each) => each.startsWith(path)) || names(path);
    return paths.includes(path) || (isPicture.test(path) && names(posix.basename(path)));
  };
}

const isPicture = /\.(?:svg|png|jpe?g|webp|gif|avif|tiff?)$/i;

/** A repository of another user is there and is not read: git says which command trusts it, in any language. */
function ownershipRefusal({ stderr }: RunResult): string | undefined {
  return stderr
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith('git config') && line.includes('safe.directory'));
}

/** Where git refuses to read the repository, so that nobody can say which commit a build comes from. */
export function sourceRefusal(
  { refused }: Provenance,
  severity: Diagnostic['severity'],
): Diagnostic[] {
  if (refused === undefined) return [];
  const { owner: message, ownerHint } = words().release;
  return [{ rule: 'release-source', severity, file: '.', message, hint: ownerHint(refused) }];
}

/** What the program writes where it builds into `target`. */
export function outputsAt(target: string): string[] {
  return [target, `${target}.tar.gz`];
}
