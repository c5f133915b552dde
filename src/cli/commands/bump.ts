import { join } from 'node:path';
import { type Diagnostic, exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { applyBump } from '../../release/apply-bump.js';
import { type BumpPlan, bumpPlan } from '../../release/bump-plan.js';
import { bumpRefusal } from '../../release/bump-refusal.js';
import { refuseToCommit } from '../../release/commit-bump.js';
import { hasTag, isDetached, isShallow } from '../../release/git.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide bump` is told. */
export interface BumpOptions {
  dir?: string | undefined;
  level: string;
  /** `YYYY-MM-DD`; today (UTC) by default. */
  date?: string | undefined;
  dryRun?: boolean | undefined;
  /** Takes a version of which the journal says nothing. */
  allowEmpty?: boolean | undefined;
  /** Commits although other changes are not committed. */
  allowDirty?: boolean | undefined;
  commit?: boolean | undefined;
  /** Commits, and tags the commit. */
  tag?: boolean | undefined;
}

/** Writes the next version and its date into `guide.yaml` and the journal; the version alone goes to standard output. */
export async function run(options: BumpOptions, { world }: CommandContext): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const text = new TextDecoder().decode(await world.readFile(join(root, 'guide.yaml')));
  const shown = (path: string) => shownPath(join(root, path), world);
  const plan = bumpPlan(guide, text, {
    level: options.level,
    date: options.date ?? world.now().toISOString().slice(0, 10),
    allowEmpty: options.allowEmpty === true,
    shown,
  });
  const wants = { commit: options.commit === true, tag: options.tag === true };
  await refuseUsedTag(root, plan, world);
  const commits = wants.commit || wants.tag;
  if (commits) await refuseToCommit(root, options.allowDirty === true, world);
  const diagnostics = [
    ...toldAlready(plan),
    ...(commits ? await cautions(root, plan, wants.tag, world) : []),
  ];
  const commit = options.dryRun ? undefined : await applyBump(root, plan, wants, world);
  const paths = plan.changes.map(({ path }) => shown(path));
  return {
    exitCode: exitCodes.ok,
    diagnostics,
    outputs: options.dryRun ? [] : paths,
    notes: options.dryRun ? dryRun(plan, paths, wants) : [],
    stdout: `${plan.to.version}\n`,
    data: { plan: shownPlan(plan, paths, wants), ...(commit === undefined ? {} : { commit }) },
  };
}

async function refuseUsedTag(root: string, { to, tag }: BumpPlan, world: World): Promise<void> {
  if (!(await hasTag(root, tag, world))) return;
  throw bumpRefusal(words().cli.bump.usedTag(to.version, tag), words().cli.bump.usedTagHint);
}

/** What whoever runs a bump again should know of the first run. */
function toldAlready({ told, heading }: BumpPlan): Diagnostic[] {
  if (!told) return [];
  const message = words().cli.bump.told(heading);
  return [{ rule: 'bump', severity: 'info', ...told, message }];
}

/** What whoever commits should know of the repository. */
async function cautions(
  root: string,
  { tag }: BumpPlan,
  tags: boolean,
  world: World,
): Promise<Diagnostic[]> {
  const info = (rule: string, message: string, hint: string): Diagnostic => ({
    rule,
    severity: 'info',
    file: 'guide.yaml',
    message,
    hint,
  });
  const detached = info('git-detached', words().cli.bump.detached, words().cli.bump.detachedHint);
  const shallow = info('git-shallow', words().cli.bump.shallow(tag), words().cli.bump.shallowHint);
  return [
    ...((await isDetached(root, world)) ? [detached] : []),
    ...(tags && (await isShallow(root, world)) ? [shallow] : []),
  ];
}

interface Wants {
  commit: boolean;
  tag: boolean;
}

/** The plan as scripts read it. */
function shownPlan(plan: BumpPlan, files: string[], { commit, tag }: Wants) {
  const { from, to, heading } = plan;
  const { version, ...names } = to;
  return {
    from: from.version,
    to: version,
    ...names,
    previous: from,
    heading,
    files,
    commit: commit || tag ? heading : null,
    tag: tag ? plan.tag : null,
  };
}

/** The plan as people read it. */
function dryRun(plan: BumpPlan, files: string[], { commit, tag }: Wants): string[] {
  const { from, to, heading } = plan;
  return [
    `${from.version} (${from.label}, ${from.date}) → ${to.version} (${to.label}, ${to.date})`,
    `PDF: ${from.pdf} → ${to.pdf}`,
    ...files.map((file) => words().cli.bump.wouldWrite(file)),
    ...(commit || tag ? [words().cli.bump.wouldCommit(heading)] : []),
    ...(tag ? [words().cli.bump.wouldTag(plan.tag)] : []),
  ];
}
