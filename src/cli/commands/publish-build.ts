import { join, relative, resolve } from 'node:path';
import { noCache } from '../../base/cache/cache.js';
import { keptAnswer } from '../../base/cache/kept-answer.js';
import { type OpenCache, openCache } from '../../base/cache/open.js';
import { sweep } from '../../base/cache/sweep.js';
import { exitCodes, hasErrors, sortDiagnostics } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { dsfrFolderOrNone } from '../../guide/dsfr.js';
import type { LoadResult } from '../../guide/load.js';
import { publishFolder, refuseForeign } from '../../release/publish-folder.js';
import type { BuildOptions } from './build-options.js';
import type { Build, BuildPlace } from './build-recipe.js';
import type { CommandContext } from './context.js';

/**
 * Guide → `dist/`. Where nothing changed since the last build, what it made is published again.
 * @throws GuideError (exit 2) where something else than a build wrote the folder.
 */
export async function publishBuild(
  place: BuildPlace,
  options: BuildOptions,
  context: CommandContext,
): Promise<Outcome> {
  const { world } = context;
  await refuseForeign(place.target, place.root, world);
  const given = options.cache && resolve(world.cwd, options.cache);
  const opened = await openCache(given, place.root, world);
  const { made, ...built } = opened
    ? await cachedBuild(opened, place, options, context)
    : await freshBuild(place, options, context);
  return published(built, made, place, context);
}

/**
 * A loaded guide → `dist/`, all made anew: nothing that an earlier run kept reaches it.
 * @throws GuideError (exit 2) where something else than a build wrote the folder.
 */
export async function publishAnew(
  read: LoadResult,
  target: string,
  context: CommandContext,
): Promise<Outcome> {
  const { root } = read.guide;
  await refuseForeign(target, root, context.world);
  const { made, ...built } = await freshBuild({ root, target }, {}, context, noCache(), read);
  return published(built, made, { root, target }, context);
}

/** A build, and how many values of each kind it had to make. */
type CountedBuild = Build & { made: Readonly<Record<string, number>> };

async function freshBuild(
  place: BuildPlace,
  options: BuildOptions,
  context: CommandContext,
  cache = noCache(),
  read?: LoadResult,
): Promise<CountedBuild> {
  const { build } = await import('./build-recipe.js');
  const built = await build(place, options, context, cache, read);
  return { ...built, made: cache.made };
}

async function cachedBuild(
  { program, cache, folder }: OpenCache,
  place: BuildPlace,
  options: BuildOptions,
  context: CommandContext,
): Promise<CountedBuild> {
  const { world } = context;
  const start = performance.now();
  const { root, target } = place;
  // Which package a name leads to is not asked through the world.
  const theme = dsfrFolderOrNone(root) ?? '';
  const key = [root, target, world.cwd, theme, JSON.stringify(options)];
  const answer = keptAnswer<CountedBuild>(cache, 'build', key, world);
  const kept = await answer.again();
  if (kept) {
    const timings = { cache: Math.round(performance.now() - start) };
    return { ...kept, timings, made: {} };
  }
  const built = await answer.anew(
    async (seen) => {
      const { residentAddress } = await import('../../outputs/pdf/press/resident-address.js');
      const resident = await residentAddress([program, root, options.edition ?? ''], world);
      return freshBuild({ ...place, resident }, options, { ...context, world: seen }, cache);
    },
    ({ release }) => release !== undefined,
  );
  await sweep(cache, folder, root, world);
  return built;
}

async function published(
  { release, diagnostics, timings }: Build,
  made: CountedBuild['made'],
  { root, target }: BuildPlace,
  { world, progress }: CommandContext,
): Promise<Outcome> {
  const exitCode = hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok;
  const outcome = { exitCode, diagnostics: sortDiagnostics(diagnostics) };
  if (!release) return { ...outcome, outputs: [], data: { timings, made } };
  progress('write');
  const start = performance.now();
  await publishFolder(target, root, release.files, world);
  const write = Math.round(performance.now() - start);
  const { version, pdf, translations } = release;
  const shown = (made: NonNullable<typeof pdf>) => ({
    ...made,
    path: shownPdf(made.path, target, world),
  });
  const data = {
    timings: { ...timings, write },
    made,
    version,
    ...(pdf ? { pdf: shown(pdf) } : {}),
    ...(translations.length > 0
      ? { translations: translations.map(({ lang, pdf }) => ({ lang, pdf: pdf && shown(pdf) })) }
      : {}),
  };
  return { ...outcome, outputs: [shownPath(target, world)], data };
}

function shownPdf(path: string, target: string, world: World): string {
  return join(relative(world.cwd, target), 'site', path);
}
