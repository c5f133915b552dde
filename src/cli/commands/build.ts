import { resolve } from 'node:path';
import type { Outcome } from '../../base/report/outcome.js';
import { locateGuide } from '../../guide/locate.js';
import type { BuildOptions } from './build-options.js';
import type { CommandContext } from './context.js';
import { publishBuild } from './publish-build.js';

/** Guide → `dist/`. */
export async function run(options: BuildOptions, context: CommandContext): Promise<Outcome> {
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const target = resolve(world.cwd, options.out ?? 'dist');
  return publishBuild({ root, target }, options, context);
}
