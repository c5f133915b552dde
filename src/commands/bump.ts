import { join } from 'node:path';
import { loadGuide, shownPath } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { applyBump, bumpPlan } from '../release/bump.js';
import { exitCodes } from '../report/diagnostic.js';
import type { CommandContext, Outcome } from './outcome.js';

/** What `guide bump` is told. */
export interface BumpOptions {
  dir?: string | undefined;
  level: string;
  /** `YYYY-MM-DD`; today (UTC) by default. */
  date?: string | undefined;
  dryRun?: boolean | undefined;
}

/** Writes the next version and its date into `guide.yaml`; the version alone goes to standard output. */
export async function run(options: BumpOptions, { world }: CommandContext): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide } = await loadGuide(root, world);
  const date = options.date ?? world.now().toISOString().slice(0, 10);
  const plan = bumpPlan(guide.manifest.version, options.level, date);
  const path = join(root, 'guide.yaml');
  const text = applyBump(new TextDecoder().decode(await world.readFile(path)), plan);
  if (!options.dryRun) {
    const written = `${path}.${process.pid}.tmp`;
    await world.writeFile(written, text);
    await world.rename(written, path);
  }
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: options.dryRun ? [] : [shownPath(path, world)],
    stdout: `${plan.to}\n`,
    data: { plan },
  };
}
