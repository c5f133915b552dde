import { relative, sep } from 'node:path';
import { exitCodes, type GuideError, refusal } from '../base/report/diagnostic.js';
import { didYouMean } from '../base/report/suggest.js';
import type { World } from '../base/world/world.js';
import { words } from '../words/words.js';

/**
 * A folder as it was at a git revision, as a world that can only be read: the working tree is not touched.
 * @param name what the user calls the revision: a tag, a branch, a commit, or a version that has a tag.
 * @param tagPrefix what stands before the version in its tag.
 * @param root absolute path of the folder, in a repository.
 * @throws GuideError (exit 2) without git, a repository, or such a revision.
 */
export async function revisionWorld(
  name: string,
  tagPrefix: string,
  root: string,
  world: World,
): Promise<World> {
  const commit = await commitOf([name, `${tagPrefix}${name}`], root, world);
  const listed = await git(['ls-tree', '-r', '-l', '-z', commit], root, world);
  const blobs = blobsOf(listed.stdout);
  const folders = foldersOf([...blobs.keys()]);
  const below = (path: string) => relative(root, path).split(sep).join('/');
  // One program after the other: a guide may have a thousand chapters.
  let last: Promise<unknown> = Promise.resolve();
  const read = (blob: string) => {
    const next = last.then(() => git(['cat-file', 'blob', blob], root, world));
    last = next.catch(() => undefined);
    return next;
  };
  const blobAt = (path: string): Blob => {
    const blob = blobs.get(below(path));
    if (blob === undefined) throw missing(name, below(path), [...blobs.keys()]);
    return blob;
  };
  return {
    ...world,
    realPath: async (path) => path,
    kind: async (path) =>
      blobs.has(below(path)) ? 'file' : folders.has(below(path)) ? 'folder' : undefined,
    list: async (path) => namesIn(below(path), [...blobs.keys()]),
    size: async (path) => blobAt(path).size,
    readFile: async (path) => new TextEncoder().encode((await read(blobAt(path).id)).stdout),
  };
}

/** @param names of one revision, the first as it is shown. */
async function commitOf(
  [name, ...others]: [string, ...string[]],
  root: string,
  world: World,
): Promise<string> {
  for (const revision of [name, ...others]) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const found = await world.run('git', args, root);
    if (found === undefined) throw unknown(name, words().diff.noGitHint);
    if (found.exitCode === 0) return found.stdout.trim();
  }
  throw unknown(name, await whatToDo(name, root, world));
}

async function whatToDo(name: string, root: string, world: World): Promise<string> {
  const shallow = await world.run('git', ['rev-parse', '--is-shallow-repository'], root);
  if (shallow?.exitCode !== 0) return words().diff.noRepositoryHint;
  if (shallow.stdout.trim() === 'true') return words().diff.shallowHint;
  const tags = await world.run('git', ['tag', '--list'], root);
  const names = tags?.stdout.split('\n').filter(Boolean) ?? [];
  return didYouMean(name, names, words().diff.nameHint);
}

async function git(args: string[], root: string, world: World) {
  const result = await world.run('git', args, root);
  if (result?.exitCode === 0) return result;
  const said = result?.stderr.trim().split('\n')[0] ?? words().diff.gitGone;
  throw refusal(
    {
      rule: 'revision',
      file: 'git',
      message: words().diff.gitRefused(args[0] ?? '', said),
      hint: words().diff.gitRefusedHint,
    },
    exitCodes.world,
  );
}

/** A file as git holds it; `size` in bytes. */
interface Blob {
  id: string;
  size: number;
}

/** Paths from the folder, each with its blob; symbolic links and submodules are no files. */
function blobsOf(listed: string): Map<string, Blob> {
  return new Map(
    listed.split('\0').flatMap((line): [string, Blob][] => {
      const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(line);
      const [, id, size, path] = match ?? [];
      return id && path ? [[path, { id, size: Number(size) }]] : [];
    }),
  );
}

function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at));
  }
  return folders;
}

function namesIn(folder: string, paths: readonly string[]): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const names = paths
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length).split('/')[0] ?? '');
  return [...new Set(names)].sort();
}

function unknown(name: string, hint: string): GuideError {
  return refusal({
    rule: 'revision',
    file: name,
    message: words().diff.unknown(name),
    hint,
  });
}

function missing(name: string, path: string, known: readonly string[]): GuideError {
  return refusal({
    rule: 'revision',
    file: `${name}:${path}`,
    message: words().diff.missing(path, name),
    hint: didYouMean(path, known, words().diff.missingHint),
  });
}
