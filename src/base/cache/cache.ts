/** What a cached value is made from: texts and bytes, in order. */
export type CacheKey = readonly (string | Uint8Array)[];

/**
 * Keeps what is costly to make, by what it is made from. A value is a fresh copy each time: whoever asks may
 * change it.
 */
export interface Cache {
  /**
   * The value made from a key, from before where it was made before.
   * @param kind what it is, e.g. `chapter`; one kind, one type of value, which structured cloning carries.
   * @param key everything that the value depends on.
   */
  get<Value>(kind: string, key: CacheKey, make: () => Promise<Value> | Value): Promise<Value>;
  /** How many values of each kind had to be made. */
  readonly made: Readonly<Record<string, number>>;
}

/** Counts what is made. */
export function counter(): { made: Record<string, number>; count: (kind: string) => void } {
  const made: Record<string, number> = {};
  return {
    made,
    count: (kind) => {
      made[kind] = (made[kind] ?? 0) + 1;
    },
  };
}

/** Keeps nothing. */
export function noCache(): Cache {
  const { made, count } = counter();
  return {
    made,
    get: async (kind, _, make) => {
      count(kind);
      return make();
    },
  };
}
