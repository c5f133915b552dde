/** What an export does with a file. */
export type Action =
  | 'create'
  | 'update'
  /** It is already what it should be. */
  | 'keep'
  | 'remove'
  /** No longer made, but changed by hand since: it stays. */
  | 'leave'
  /** In the way: not written by an export, or changed by hand since. */
  | 'refuse';

export interface Step {
  /** From the root of the host's sources. */
  path: string;
  action: Action;
}

/** SHA-256 sums of files by their paths. */
export type Sums = ReadonlyMap<string, string>;

/**
 * Plans an export: only files that an earlier export wrote, and that are still as it left them, are replaced or removed.
 * @param made what is to be there.
 * @param listed what the last export wrote.
 * @param present what is there, of both.
 * @param force replaces what is in the way.
 */
export function exportPlan(made: Sums, listed: Sums, present: Sums, force = false): Step[] {
  const steps = [...made].map(([path, sum]): Step => {
    const there = present.get(path);
    if (there === undefined) return { path, action: 'create' };
    if (there === sum) return { path, action: 'keep' };
    return { path, action: there === listed.get(path) || force ? 'update' : 'refuse' };
  });
  for (const [path, sum] of listed) {
    const there = present.get(path);
    if (made.has(path) || there === undefined) continue;
    steps.push({ path, action: there === sum ? 'remove' : 'leave' });
  }
  return steps.sort((a, b) => (a.path < b.path ? -1 : 1));
}
