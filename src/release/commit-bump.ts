import { join } from 'node:path';
import { exitCodes, type GuideError } from '../base/report/diagnostic.js';
import type { RunResult, World } from '../base/world/world.js';
import { words } from '../words/words.js';
import type { BumpPlan } from './bump-plan.js';
import { bumpRefusal } from './bump-refusal.js';
import { git, listedChanges, uncommitted } from './git.js';
import { outputsAt } from './source.js';

/** What git is asked to do once the files are written. */
export interface CommitRequest {
  commit: boolean;
  tag: boolean;
}

/**
 * Refuses to commit where git can't, before anything is written.
 * @throws GuideError (exit 2) without a repository or with changes that are not committed, (exit 3) without git.
 */
export async function refuseToCommit(
  root: string,
  allowDirty: boolean,
  world: World,
): Promise<void> {
  const said = words().release.bump;
  const inside = await git(root, world, 'rev-parse', '--is-inside-work-tree');
  if (inside === undefined) {
    throw bumpRefusal(said.noGit, said.noGitHint, undefined, exitCodes.world);
  }
  if (inside.exitCode !== 0) {
    throw bumpRefusal(said.noRepository(reason(inside)), said.noRepositoryHint);
  }
  const changes = allowDirty
    ? []
    : ((await uncommitted(root, outputsAt(join(world.cwd, 'dist')), world)) ?? []);
  if (changes.length === 0) return;
  throw bumpRefusal(said.dirty(listedChanges(changes)), said.dirtyHint);
}

/**
 * Commits the files of a bump, nothing else, and tags the commit. When git refuses, the repository is what it was.
 * @returns the commit.
 * @throws GuideError (exit 3) with what git says.
 */
export async function commitBump(
  root: string,
  { changes, heading, tag }: BumpPlan,
  wants: CommitRequest,
  world: World,
): Promise<string> {
  const before = await git(root, world, 'rev-parse', 'HEAD');
  const paths = changes.map(({ path }) => path);
  const commit = ['--literal-pathspecs', 'commit', '--quiet', '--message', heading, '--'];
  orRefuse(await git(root, world, ...commit, ...paths));
  if (wants.tag) {
    const tagged = await git(root, world, 'tag', '--annotate', '--message', heading, tag);
    if (tagged?.exitCode !== 0) {
      await git(root, world, 'reset', '--quiet', '--soft', before?.stdout.trim() ?? 'HEAD^');
      await git(root, world, '--literal-pathspecs', 'reset', '--quiet', '--', ...paths);
    }
    orRefuse(tagged);
  }
  return (await git(root, world, 'rev-parse', 'HEAD'))?.stdout.trim() ?? '';
}

function orRefuse(result: RunResult | undefined): void {
  if (result?.exitCode === 0) return;
  throw gitRefusal(result);
}

function gitRefusal(result: RunResult | undefined): GuideError {
  const said = words().release.bump;
  return bumpRefusal(
    said.git(result ? reason(result) : said.gitGone),
    said.gitHint,
    undefined,
    exitCodes.world,
  );
}

/** The line in which git, or a hook of the repository, says why. */
function reason({ stderr, stdout }: RunResult): string {
  const lines = `${stdout}\n${stderr}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'));
  return (
    lines.find((line) => /^(?:fatal|error):/.test(line)) ??
    lines.at(-1) ??
    words().release.bump.noReason
  );
}
