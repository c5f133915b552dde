/** What an export does with a file. */
export type Action =
  | 'create'
  | 'update'
  /** It is already what it should be. */
  | 'keep'
  | 'remove'
  /** Changed by hand since the last export: it stays, without what is new. */
  | 'stay'
  /** No longer made, but changed by hand since: it stays. */
  | 'leave'
  /** In the way: not written by an export. */
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
 * @param made what is to be there; nothing, to take an export back.
 * @param listed what the last export wrote.
 * @param present what is there, of both.
 * @param force replaces what is in the way or was changed by hand.
 */
export function exportPlan(made: Sums, listed: Sums, present: Sums, force = false): Step[] {
  const steps = [...made].map(([path, sum]): Step => {
    const there = present.get(path);
    if (there === undefined) return { path, action: 'create' };
    if (there === sum) return { path, action: 'keep' };
    if (there === listed.get(path) || force) return { path, action: 'update' };
    return { path, action: listed.has(path) ? 'stay' : 'refuse' };
  });
  for (const [path, sum] of listed) {
    const there = present.get(path);
    if (made.has(path) || there === undefined) continue;
    steps.push({ path, action: there === sum ? 'remove' : 'leave' });
  }
  return steps.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the list is to say once a plan is carried out: what was changed by hand is known by what it was. */
export function sumsAfter(steps: readonly Step[], made: Sums, listed: Sums): Sums {
  const after = steps.flatMap(({ path, action }): [string, string | undefined][] => {
    if (action === 'remove') return [];
    const isByHand = action === 'stay' || action === 'leave';
    return [[path, (isByHand ? listed : made).get(path)]];
  });
  return new Map(after.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What was changed by hand since the last export. */
export function changedByHand(listed: Sums, present: Sums): Set<string> {
  const paths = [...listed.keys()].filter((path) => present.has(path));
  return new Set(paths.filter((path) => present.get(path) !== listed.get(path)));
}
