import { join } from 'node:path';
import { replaceFile } from '../base/world/replace-file.js';
import type { World } from '../base/world/world.js';
import type { BumpPlan } from './bump-plan.js';
import { type CommitRequest, commitBump } from './commit-bump.js';

const byteOrderMark = '\u{feff}';

/**
 * Writes the files of a bump, then commits and tags where that is asked for: all of it, or nothing. `guide.yaml`
 * is written last: where a run is killed before, the same bump finds the journal written and goes on from there.
 * @returns the commit, or undefined when none was asked for.
 */
export async function applyBump(
  root: string,
  plan: BumpPlan,
  wants: CommitRequest,
  world: World,
): Promise<string | undefined> {
  const originals: { path: string; bytes: Uint8Array }[] = [];
  try {
    for (const change of plan.changes.toReversed()) {
      const path = join(root, change.path);
      const bytes = await world.readFile(path);
      await replaceFile(path, keepingMark(change.text, bytes), world);
      originals.unshift({ path, bytes });
    }
    return wants.commit || wants.tag ? await commitBump(root, plan, wants, world) : undefined;
  } catch (error) {
    for (const { path, bytes } of originals) await replaceFile(path, bytes, world);
    throw error;
  }
}

/** Decoding takes a byte order mark off a text: a file that had one keeps it. */
function keepingMark(text: string, original: Uint8Array): string {
  const [first, second, third] = original;
  return first === 0xef && second === 0xbb && third === 0xbf ? byteOrderMark + text : text;
}
