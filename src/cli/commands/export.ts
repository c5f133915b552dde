import { join, resolve } from 'node:path';
import {
  type Diagnostic,
  exitCodes,
  GuideError,
  hasErrors,
  refusal,
  sortDiagnostics,
} from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { assembleBook } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { applyPlan } from '../../hosts/apply.js';
import { hostFiles, servedContent } from '../../hosts/eleventy/files.js';
import { placesOf, tellingFolders, usualSite } from '../../hosts/eleventy/places.js';
import { exportedRelease } from '../../hosts/eleventy/release.js';
import { type HostSite, readSite } from '../../hosts/eleventy/site.js';
import { siteTasks } from '../../hosts/eleventy/site-tasks.js';
import { listPath, listText, readList } from '../../hosts/file-list.js';
import { type Action, exportPlan, type Step, type Sums } from '../../hosts/plan.js';
import { sha256 } from '../../outputs/content/output-file.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { publishBuild } from './publish-build.js';

/** What `guide export` is told. */
export interface ExportOptions {
  host: 'eleventy';
  dir?: string | undefined;
  /** Folder of the host's sources. */
  into: string;
  /** A release to export as it is; without it, the guide is built first, into `dist`. */
  dist?: string | undefined;
  /** Replace files that were changed by hand, or that something else wrote. */
  force?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** Writes a guide into the sources of an Eleventy site: its pages, files, announcement and data. */
export async function run(options: ExportOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const site = resolve(world.cwd, options.into);
  refuseRootHome(guide);
  await refuseOther(site, world);
  const built =
    options.dist === undefined
      ? await publishBuild({ root, target: resolve(world.cwd, 'dist') }, {}, context)
      : undefined;
  if (built && built.exitCode !== exitCodes.ok) return built;
  const { book, diagnostics: found } = await assembleBook(guide, world);
  const diagnostics = [...(built?.diagnostics ?? sortDiagnostics(found)), ...originalAlone(guide)];
  if (hasErrors(diagnostics)) return { exitCode: exitCodes.findings, diagnostics, outputs: [] };

  const release = await exportedRelease(resolve(world.cwd, options.dist ?? 'dist'), guide, world);
  const read = await readSite(site, world);
  const host = read ?? usualSite(guide.manifest.site.host);
  const places = placesOf(guide.manifest, host, await existing(site, guide, host, world));
  const files = hostFiles(book, release, places);
  const addresses = servedContent(book, release).map(({ address }) => address);
  diagnostics.push(...siteTasks(read, places, addresses, shownPath(site, world)));
  const made = new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]));
  const listed = await readList(site, guide.manifest.slug, world);
  const present = await sumsOf(site, new Set([...made.keys(), ...listed.keys()]), world);
  const steps = exportPlan(made, listed, present, options.force);
  const shown = (path: string) => shownPath(join(site, path), world);
  const refused = refusals(steps, listed, shown);
  if (options.dryRun) return planned(steps, [...diagnostics, ...refused]);
  if (refused.length > 0) throw new GuideError(refused, exitCodes.usage);
  await applyPlan(site, steps, files, world);
  await replaceFile(join(site, listPath(guide.manifest.slug)), listText(made), world);
  return {
    exitCode: exitCodes.ok,
    diagnostics: [...diagnostics, ...leftAlone(steps, shown)],
    outputs: steps.filter(({ action }) => written.has(action)).map(({ path }) => shown(path)),
    data: { plan: steps },
  };
}

const written: ReadonlySet<Action> = new Set(['create', 'update']);

/** The plan as text, one file a line; what would be refused fails here too. */
function planned(steps: readonly Step[], diagnostics: Diagnostic[]): Outcome {
  return {
    exitCode: hasErrors(diagnostics) ? exitCodes.usage : exitCodes.ok,
    diagnostics,
    outputs: [],
    stdout: steps.map(({ path, action }) => `${action.padEnd(6)} ${path}\n`).join(''),
    data: { plan: steps },
  };
}

function refusals(
  steps: readonly Step[],
  listed: Sums,
  shown: (path: string) => string,
): Diagnostic[] {
  return steps.flatMap(({ path, action }): Diagnostic[] => {
    if (action !== 'refuse') return [];
    const since = words().cli.export.changed;
    const message = listed.has(path) ? since : words().cli.export.foreign;
    const hint = words().cli.export.refusedHint;
    return [{ rule: 'export-target', severity: 'error', file: shown(path), message, hint }];
  });
}

/** What whoever exports a guide in several languages should know. */
function originalAlone({ translations = [] }: Guide): Diagnostic[] {
  if (translations.length === 0) return [];
  const said = words().cli.export;
  const message = said.original(translations.map(({ lang }) => lang).join(', '));
  const hint = said.originalHint;
  return [{ rule: 'export', severity: 'info', file: 'guide.yaml', message, hint }];
}

function leftAlone(steps: readonly Step[], shown: (path: string) => string): Diagnostic[] {
  return steps.flatMap(({ path, action }): Diagnostic[] => {
    if (action !== 'leave') return [];
    const message = words().cli.export.left;
    const hint = words().cli.export.leftHint;
    return [{ rule: 'export-target', severity: 'warning', file: shown(path), message, hint }];
  });
}

async function sumsOf(site: string, paths: ReadonlySet<string>, world: World): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const path of paths) {
    const file = join(site, path);
    if ((await world.kind(file)) === 'file') sums.set(path, sha256(await world.readFile(file)));
  }
  return sums;
}

async function existing(
  site: string,
  guide: Guide,
  host: HostSite,
  world: World,
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of tellingFolders(guide.manifest, host)) {
    if ((await world.kind(join(site, folder))) === 'folder') found.push(folder);
  }
  return found;
}

function refuseRootHome({ manifest }: Guide): void {
  if (manifest.site.home !== '/') return;
  throw refusal({
    rule: 'export',
    file: 'guide.yaml',
    message: words().cli.export.rootHome,
    hint: words().cli.export.rootHomeHint,
  });
}

/** Refuses a folder that is no Eleventy site: a wrong path would scatter files there. */
async function refuseOther(site: string, world: World): Promise<void> {
  const names = await world.list(site).catch(() => []);
  if (names.some((name) => /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/.test(name))) return;
  throw refusal({
    rule: 'export',
    file: shownPath(site, world),
    message: words().cli.export.noSite,
    hint: words().cli.export.noSiteHint,
  });
}
