import type { World } from '../world/world.js';
import type { DiskCache } from './disk-cache.js';
import { type Observation, observed, stillHold } from './observations.js';

/** An answer with all that was seen of the world for it. */
interface Kept<Answer> {
  observations: Observation[];
  answer: Answer;
}

/** An answer that may be kept for as long as the world looks the same. */
export interface KeptAnswer<Answer> {
  /** What was kept, where all that was seen for it is as it was. */
  again(): Promise<Answer | undefined>;
  /**
   * Makes the answer and keeps it, unless the world changed meanwhile.
   * @param make takes the world that notes what it is asked; what is asked elsewhere is not held against anything.
   * @param isWhole false for an answer that is not worth keeping.
   */
  anew(
    make: (seen: World) => Promise<Answer>,
    isWhole?: (answer: Answer) => boolean,
  ): Promise<Answer>;
}

/**
 * Keeps one answer of a kind under a name, over the one before.
 * @param key what the answer depends on besides what is seen of the world.
 */
export function keptAnswer<Answer>(
  cache: DiskCache,
  kind: string,
  key: readonly string[],
  world: World,
): KeptAnswer<Answer> {
  const name = cache.nameOf(key);
  return {
    again: async () => {
      const kept = await cache.read<Kept<Answer>>(kind, name);
      return kept && (await stillHold(kept.observations, world)) ? kept.answer : undefined;
    },
    anew: async (make, isWhole = () => true) => {
      const { world: seen, observations } = observed(world);
      const answer = await make(seen);
      const all = observations();
      if (all && isWhole(answer)) await cache.write(kind, name, { observations: all, answer });
      return answer;
    },
  };
}
