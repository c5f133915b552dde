import { resolve } from 'node:path';
import { producer } from '../../base/package-info.js';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { stampForeign } from '../../outputs/pdf/stamp/foreign.js';
import { stampPlan } from '../../outputs/pdf/stamp/plan.js';
import type { CommandContext } from './context.js';
import { readNamedFile } from './named-file.js';

/** What `guide stamp` is told. */
export interface StampOptions {
  dir?: string | undefined;
  file: string;
  out?: string | undefined;
  inPlace?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** Stamps the guide's version, licence and language onto any PDF. */
export async function run(options: StampOptions, { world }: CommandContext): Promise<Outcome> {
  const { guide } = await loadGuide(await locateGuide(options.dir, world), world);
  const plan = stampPlan(guide, false);
  if (options.dryRun) {
    return {
      exitCode: exitCodes.ok,
      diagnostics: [],
      outputs: [],
      stdout: `${JSON.stringify(plan, null, 2)}\n`,
      data: { plan },
    };
  }
  const target = options.inPlace ? options.file : options.out;
  if (
    target === undefined ||
    (!options.inPlace && resolve(world.cwd, target) === resolve(world.cwd, options.file))
  ) {
    throw refusal({
      rule: 'stamp',
      file: options.file,
      message: 'Missing place to write the stamped PDF',
      hint: 'name another file with --out FILE, or write over this one with --in-place',
    });
  }
  const stamped = await stampForeign(
    await readNamedFile(options.file, world),
    plan,
    producer,
    options.file,
  );
  await replaceFile(resolve(world.cwd, target), stamped, world);
  return { exitCode: exitCodes.ok, diagnostics: [], outputs: [target], data: { plan } };
}
