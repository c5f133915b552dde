import { join, posix, resolve } from 'node:path';
import {
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
import { assembleAll } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { applyPlan } from '../../hosts/apply.js';
import { docusaurusHost } from '../../hosts/docusaurus/export.js';
import { eleventyHost } from '../../hosts/eleventy/export.js';
import { type ExportList, listPath, listText, readList } from '../../hosts/file-list.js';
import { exportToHtml } from '../../hosts/html/export.js';
import { exportedRelease, type HostFiles } from '../../hosts/pages/release.js';
import { type Action, changedByHand, exportPlan, type Sums, sumsAfter } from '../../hosts/plan.js';
import { checkSite } from '../../hosts/sites/check.js';
import { joinedExports, listedOf } from '../../hosts/sites/languages.js';
import type { ExportRequest, NamedFolders, SiteHost } from '../../hosts/sites/site-host.js';
import { vitePressHost } from '../../hosts/vitepress/export.js';
import { sha256 } from '../../outputs/content/output-file.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { guideOrEdition } from './each-edition.js';
import { inTheWay, leftAlone, planned } from './export-told.js';
import { publishBuild } from './publish-build.js';

/** What `guide export` is told. */
export interface ExportOptions extends NamedFolders {
  host: 'eleventy' | 'vitepress' | 'docusaurus' | 'html';
  dir?: string | undefined;
  /** Folder of the host's sources. */
  into: string;
  /** The edition to export, of a guide that has editions. */
  edition?: string | undefined;
  /** A release to export as it is; without it, the guide is built first, into `dist`. */
  dist?: string | undefined;
  /** Replace files that were changed by hand, or that something else wrote. */
  force?: boolean | undefined;
  /** Build the site afterwards, and prove that all arrived. */
  check?: boolean | undefined;
  /** Take back what earlier exports wrote. */
  remove?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** Those that are sites, which their own programs build. */
const siteHosts: Readonly<Partial<Record<ExportOptions['host'], SiteHost>>> = {
  eleventy: eleventyHost,
  vitepress: vitePressHost,
  docusaurus: docusaurusHost,
};

/** Writes a guide where another site takes it from: its pages, files and data; or takes it back. */
export async function run(options: ExportOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const host = siteHosts[options.host];
  if (!host) refuseLoneCheck(options);
  const root = await locateGuide(options.dir, world);
  const guide = guideOrEdition((await loadGuide(root, world)).guide, options.edition);
  const own = join('dist', guide.edition ?? '');
  const site = resolve(world.cwd, options.into);
  const list = await readList(site, guide.manifest.slug, world);
  if (options.remove) return removeExport(guide, site, list, options, world);
  refuseRootHome(guide);
  if (host) await refuseOther(site, host, world);
  const built =
    options.dist === undefined
      ? await publishBuild(
          { root, target: resolve(world.cwd, own) },
          { edition: guide.edition },
          context,
        )
      : undefined;
  if (built && built.exitCode !== exitCodes.ok) return built;
  const assembled = await assembleAll(guide, world);
  const found = assembled.flatMap((each) => each.diagnostics);
  const diagnostics = [...(built?.diagnostics ?? sortDiagnostics(found))];
  if (hasErrors(diagnostics)) return { exitCode: exitCodes.findings, diagnostics, outputs: [] };

  const byHand = changedByHand(list.files, await sumsOf(site, list.files.keys(), world));
  const held = [...list.pages].filter(([, { file }]) => byHand.has(file));
  const languages = assembled.map(({ book }) => book);
  const sent = { languages, folder: site, listed: list, held: new Set(held.map(([at]) => at)) };
  const dist = resolve(world.cwd, options.dist ?? own);
  const sources = host && (await inEach(sent, options, dist, host.prepare, world));
  const made = sources ?? (await inEach(sent, options, dist, exportToHtml, world));
  diagnostics.push(...made.diagnostics);
  const sums = new Map(made.files.map(({ path, bytes }) => [path, sha256(bytes)]));
  const present = await sumsOf(site, new Set([...sums.keys(), ...list.files.keys()]), world);
  const steps = exportPlan(sums, list.files, present, options.force);
  const shown = (path: string) => shownPath(join(site, path), world);
  const refused = inTheWay(steps, shown);
  diagnostics.push(...leftAlone(steps, shown));
  if (options.dryRun) return planned(steps, [...diagnostics, ...refused]);
  if (refused.length > 0) throw new GuideError(refused, exitCodes.usage);
  await applyPlan(site, steps, made.files, world);
  const files = sumsAfter(steps, sums, list.files);
  const pages = new Map([...held.filter(([, { file }]) => files.has(file)), ...made.places.pages]);
  await replaceFile(
    join(site, listPath(guide.manifest.slug)),
    listText({ ...made.places, files, pages }),
    world,
  );
  const stays = steps.filter(({ action }) => action === 'stay').map(({ path }) => path);
  const checked =
    options.check && host && sources
      ? await checkSite(sources, host, site, new Set(stays), world)
      : undefined;
  diagnostics.push(...(checked?.diagnostics ?? []));
  return {
    exitCode: hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    ...(checked && checked.diagnostics.length === 0
      ? { notes: [words().hosts.proof.proved(host?.name ?? '', checked.pages, checked.files)] }
      : {}),
    outputs: steps.filter(({ action }) => written.has(action)).map(({ path }) => shown(path)),
    data: { plan: steps },
  };
}

/** Prepares the export of a guide in each of its languages. @param dist absolute path of the release. */
async function inEach<Made extends HostFiles>(
  sent: Pick<ExportRequest, 'languages' | 'folder' | 'listed' | 'held'>,
  named: NamedFolders,
  dist: string,
  prepare: (request: ExportRequest, world: World) => Promise<Made>,
  world: World,
): Promise<Made> {
  const made: Made[] = [];
  for (const book of sent.languages) {
    const release = await exportedRelease(dist, book.guide, world);
    const listed = listedOf(sent.listed, book.guide);
    made.push(await prepare({ ...sent, book, release, listed, named }, world));
  }
  return joinedExports(made);
}

const written: ReadonlySet<Action> = new Set(['create', 'update']);

/** Takes back what earlier exports wrote, but for what was changed by hand. */
async function removeExport(
  guide: Guide,
  site: string,
  list: ExportList,
  { dryRun }: ExportOptions,
  world: World,
): Promise<Outcome> {
  const said = words().cli.export;
  const path = listPath(guide.manifest.slug);
  const file = shownPath(join(site, path), world);
  if (list.files.size === 0)
    throw refusal({ rule: 'export', file, message: said.noExport, hint: said.noExportHint });
  const present = await sumsOf(site, list.files.keys(), world);
  const steps = exportPlan(new Map(), list.files, present);
  const diagnostics = leftAlone(steps, (each) => shownPath(join(site, each), world));
  if (dryRun) return planned(steps, diagnostics);
  await applyPlan(site, [...steps, { path, action: 'remove' }], [], world);
  return { exitCode: exitCodes.ok, diagnostics, outputs: [], data: { plan: steps } };
}

async function sumsOf(site: string, paths: Iterable<string>, world: World): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const path of paths) {
    const file = join(site, path);
    if ((await world.kind(file)) === 'file') sums.set(path, sha256(await world.readFile(file)));
  }
  return sums;
}

/** Only a site can be built to see what arrived. */
function refuseLoneCheck({ host, check }: ExportOptions): void {
  if (!check) return;
  const { noCheck, noCheckHint } = words().cli.export;
  throw refusal({ rule: 'usage', file: '--check', message: noCheck(host), hint: noCheckHint });
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

/** Refuses a folder that is no such site: a wrong path would scatter files there. */
async function refuseOther(site: string, host: SiteHost, world: World): Promise<void> {
  const { folder, names, usual } = host.configuration;
  const there = await world.list(join(site, folder)).catch(() => []);
  if (there.some((name) => names.test(name))) return;
  const said = words().cli.export;
  throw refusal({
    rule: 'export',
    file: shownPath(site, world),
    message: said.noSite(host.name),
    hint: said.noSiteHint(posix.join(folder, usual)),
  });
}
