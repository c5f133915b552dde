import { basename, dirname, join } from 'node:path';
import { isAtWork, runMark, runMarkPattern } from './run-mark.js';
import type { World } from './world.js';

/** What stands beside a target for a while: being written, put aside for the new one, or on its way out. */
type Purpose = 'writing' | 'previous' | 'discarded';

/** A path beside a target that no other run has: `.dist.writing-1637791234567890-4711-9f2c51aa`. */
export function besideTarget(target: string, purpose: Purpose): string {
  return join(dirname(target), `.${basename(target)}.${purpose}-${runMark()}`);
}

/** What a run made beside a target. */
interface Beside {
  path: string;
  purpose: Purpose;
  mark: string;
}

/** Everything that runs have beside a target, in the order of their moments. */
export async function allBeside(target: string, world: World): Promise<Beside[]> {
  const folder = dirname(target);
  const names = await world.list(folder).catch(() => []);
  const prefix = `.${basename(target)}.`;
  return names
    .flatMap((name): Beside[] => {
      const [, purpose, mark = ''] =
        (name.startsWith(prefix) && made.exec(name.slice(prefix.length))) || [];
      return purpose ? [{ path: join(folder, name), purpose: purpose as Purpose, mark }] : [];
    })
    .sort((a, b) => (a.mark < b.mark ? -1 : 1));
}

const made = new RegExp(`^(writing|previous|discarded)-(${runMarkPattern.source})$`);

/**
 * Removes what dead runs left beside a target. A folder put aside goes only where the target stood after it
 * was: until then it may be the one to put back.
 */
export async function sweepBeside(target: string, world: World): Promise<void> {
  const dead = (await allBeside(target, world)).filter(({ mark }) => !isAtWork(mark));
  const stands = (await world.kind(target)) !== undefined;
  const gone = dead.filter(({ purpose }) => stands || purpose !== 'previous');
  // What can't be removed now, the next run removes.
  for (const { path } of gone) await world.remove(path).catch(() => undefined);
}
