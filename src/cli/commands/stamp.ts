import { resolve } from 'node:path';
import { producer } from '../../base/package-info.js';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import type { World } from '../../base/world/world.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { stampForeign } from '../../outputs/pdf/stamp/foreign.js';
import { stampPlan } from '../../outputs/pdf/stamp/plan.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { readNamedFile } from './named-file.js';

/** What `guide stamp` is told. */
export interface StampOptions {
  dir?: string | undefined;
  file: string;
  out?: string | undefined;
  inPlace?: boolean | undefined;
  dryRun?: boolean | undefined;
  /** Stamps a signed file too, whose signature no longer holds then. */
  breakSignature?: boolean | undefined;
}

/** Stamps the guide's version, licence and language onto any PDF. */
export async function run(options: StampOptions, { world }: CommandContext): Promise<Outcome> {
  const { guide } = await loadGuide(await locateGuide(options.dir, world), world);
  const plan = stampPlan(guide, false, options.breakSignature);
  if (options.dryRun) {
    return {
      exitCode: exitCodes.ok,
      diagnostics: [],
      outputs: [],
      stdout: `${JSON.stringify(plan, null, 2)}\n`,
      data: { plan },
    };
  }
  const target = await targetOf(options, world);
  const stamped = await stampForeign(
    await readNamedFile(options.file, world),
    plan,
    producer,
    options.file,
  );
  await replaceFile(resolve(world.cwd, target), stamped, world);
  return { exitCode: exitCodes.ok, diagnostics: [], outputs: [target], data: { plan } };
}

/** @throws GuideError (exit 2) unless it is said plainly which file is written: never the one that is read by a detour. */
async function targetOf({ file, out, inPlace }: StampOptions, world: World): Promise<string> {
  if (inPlace && out === undefined) return file;
  if (out !== undefined && !inPlace && !(await isSameFile(file, out, world))) return out;
  throw refusal({
    rule: 'stamp',
    file,
    message: inPlace && out !== undefined ? words().cli.stamp.twoPlaces : words().cli.stamp.noPlace,
    hint: words().cli.stamp.placeHint,
  });
}

async function isSameFile(one: string, other: string, world: World): Promise<boolean> {
  const [a, b] = [one, other].map((path) => resolve(world.cwd, path));
  if (a === undefined || b === undefined || (await world.kind(b)) === undefined) return a === b;
  return (await world.realPath(a)) === (await world.realPath(b));
}
