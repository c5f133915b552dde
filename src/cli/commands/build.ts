import { join, resolve } from 'node:path';
import type { Outcome } from '../../base/report/outcome.js';
import { locateGuide } from '../../guide/locate.js';
import type { BuildOptions } from './build-options.js';
import type { CommandContext } from './context.js';
import { editionsFor, outcomeOfAll } from './each-edition.js';
import { publishBuild } from './publish-build.js';

/** Guide → `dist/`. */
export async function run(options: BuildOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const target = resolve(world.cwd, options.out ?? 'dist');
  const editions = await editionsFor(root, options.edition, world);
  if (!editions) return publishBuild({ root, target }, options, context);
  const done = [];
  for (const guide of editions) {
    const { edition = '' } = guide;
    const place = { root, target: join(target, edition) };
    done.push({ guide, outcome: await publishBuild(place, { ...options, edition }, context) });
  }
  return outcomeOfAll(done, world);
}
