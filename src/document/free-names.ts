/**
 * Makes names that nothing has yet: `name`, then `name-2`, `name-3` …
 * @param taken those in use; callers add to it.
 */
export function freeNames(taken: ReadonlySet<string>): (name: string) => string {
  const reached = new Map<string, number>();
  return (name) => {
    let count = reached.get(name) ?? 1;
    let free = name;
    while (taken.has(free)) {
      count += 1;
      free = `${name}-${count}`;
    }
    reached.set(name, count);
    return free;
  };
}

/** Gives each name that is asked for once: the second time it has a number, `name-2`. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  const free = freeNames(taken);
  return (name) => {
    const distinct = free(name);
    taken.add(distinct);
    return distinct;
  };
}
