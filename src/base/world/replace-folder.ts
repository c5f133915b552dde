import { join } from 'node:path';
import { allBeside, besideTarget, sweepBeside } from './leftovers.js';
import type { World } from './world.js';

/** A file of a folder, by its path from there. */
interface File {
  path: string;
  bytes: Uint8Array;
}

/**
 * Writes a folder whole or not at all, in the place of the one before: beside it first, then swapped in by two
 * moves. No lock is held, as a dead run would leave it: every state that a run can be ended in is one that the
 * next run goes on from, and of runs that meet, the last one's folder stays.
 *
 * - Names beside the target are each run's own; they are swept once their run has ended.
 * - Between the two moves the target is missing and the one put aside last is whole: `recoverFolder` puts it
 *   back, which does no harm to a run that is still at work, as that finds the target taken and begins again.
 */
export async function replaceFolder(
  target: string,
  files: readonly File[],
  world: World,
): Promise<void> {
  await recoverFolder(target, world);
  await sweepBeside(target, world);
  const written = besideTarget(target, 'writing');
  try {
    for (const { path, bytes } of files) await world.writeFile(join(written, path), bytes);
    await swapIn(written, target, world);
  } catch (error) {
    await world.remove(written).catch(() => undefined);
    throw error;
  }
}

/** Puts the previous folder back where a run was ended between the two moves of its swap. */
export async function recoverFolder(target: string, world: World): Promise<void> {
  if ((await world.kind(target)) !== undefined) return;
  const beside = await allBeside(target, world);
  const last = beside.findLast(({ purpose }) => purpose === 'previous');
  // Another run may have done so at the same moment.
  if (last) await world.rename(last.path, target).catch(() => undefined);
}

/** How often runs may meet at one instant before one of them gives up. */
const mostMeetings = 100;

async function swapIn(written: string, target: string, world: World): Promise<void> {
  const aside: string[] = [];
  for (let meetings = 0; ; meetings += 1) {
    const previous = besideTarget(target, 'previous');
    try {
      if (await movedAway(target, previous, world)) aside.push(previous);
      await world.rename(written, target);
      break;
    } catch (error) {
      if (isTaken(error) && meetings < mostMeetings) continue;
      await recoverFolder(target, world);
      throw error;
    }
  }
  for (const previous of aside) await discard(previous, target, world);
}

/** False where there is nothing to move, or another run has just moved it. */
async function movedAway(target: string, previous: string, world: World): Promise<boolean> {
  if ((await world.kind(target)) === undefined) return false;
  try {
    await world.rename(target, previous);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Another run has put its folder there. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '');
}

/** Half removed it must not be taken for one to put back. That it can't be removed harms nothing. */
async function discard(previous: string, target: string, world: World): Promise<void> {
  const discarded = besideTarget(target, 'discarded');
  await world
    .rename(previous, discarded)
    .then(() => world.remove(discarded))
    .catch(() => undefined);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
