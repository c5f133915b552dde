import { isAbsolute, relative } from 'node:path';
import type { RunResult, World } from '../base/world/world.js';

/** A repository may name programs to run while it is only looked at. */
const asData = ['-c', 'core.fsmonitor=false', '-c', 'diff.external=', '--no-pager'];

/** Runs git in a folder; undefined where there is no git. */
export function git(root: string, world: World, ...args: string[]): Promise<RunResult | undefined> {
  return world.run('git', [...asData, ...args], root);
}

/** True where a repository has this tag; false without git, or without a repository. */
export async function hasTag(root: string, tag: string, world: World): Promise<boolean> {
  const found = await git(root, world, 'rev-parse', '--quiet', '--verify', `refs/tags/${tag}`);
  return found?.exitCode === 0;
}

/** True for a clone that lacks history: tags may be missing too. */
export async function isShallow(root: string, world: World): Promise<boolean> {
  const said = await git(root, world, 'rev-parse', '--is-shallow-repository');
  return said?.stdout.trim() === 'true';
}

/** True where a commit would be on no branch. */
export async function isDetached(root: string, world: World): Promise<boolean> {
  return (await git(root, world, 'symbolic-ref', '--quiet', 'HEAD'))?.exitCode === 1;
}

/** Pathspecs of a folder without what the program writes into it. */
function without(root: string, outputs: readonly string[]): string[] {
  const left = outputs
    .map((path) => relative(root, path))
    .filter((path) => !path.startsWith('..') && !isAbsolute(path));
  return ['.', ...left.map((path) => `:(exclude,literal)${path}`)];
}

/**
 * The changes of a folder that are not committed, as `git status --porcelain` lists them, whatever the settings of
 * the machine hide; undefined where git can't tell.
 * @param outputs absolute paths of what the program writes, which is no change of the guide.
 */
export async function uncommitted(
  root: string,
  outputs: readonly string[],
  world: World,
): Promise<string[] | undefined> {
  const paths = without(root, outputs);
  const all = ['--porcelain', '--untracked-files=normal', '--ignore-submodules=none'];
  const status = await git(root, world, 'status', ...all, '--', ...paths);
  return status?.exitCode === 0 ? status.stdout.split('\n').filter(Boolean) : undefined;
}

/** What git is told to ignore below a folder: paths from it, of a folder that is ignored whole its own, with `/`. */
export async function ignored(root: string, world: World): Promise<string[]> {
  const ask = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
  const listed = await git(root, world, ...ask);
  return (listed?.stdout ?? '').split('\0').filter(Boolean);
}

/** The files of a list of changes, the first ones named. */
export function listedChanges(changes: readonly string[]): string {
  const names = changes.map((line) => line.slice(3));
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ');
}
