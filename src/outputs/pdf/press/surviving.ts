import { rejectionHandled } from '../../../base/rejection-handled.js';
import type { Correspondence } from './correspondence.js';
import type { Request } from './requests.js';

/**
 * Corresponds with a process that may have gone, be taken by another, or end for what it did before. Then all that
 * was asked is asked again of a new one, in its order: what that one says holds.
 */
export function surviving(
  first: Correspondence,
  startAnother: () => Correspondence,
): Pick<Correspondence, 'ask' | 'isAlive' | 'leave'> {
  let current = first;
  let isLeft = false;
  const asked: Request[] = [];
  let again: Promise<unknown>[] = [];
  const replaced = first.ended.then(() => {
    if (isLeft) return;
    current = startAnother();
    again = asked.map((request) => current.ask(request));
  });
  return {
    ask: <Value>(request: Request) => {
      const index = asked.push(request) - 1;
      const asker = current;
      const answer = asker.ask<Value>(request).catch(async (error: unknown) => {
        if (asker !== first || first.isAlive() || isLeft) throw error;
        await replaced;
        return again[index] as Promise<Value>;
      });
      return rejectionHandled(answer);
    },
    isAlive: () => current === first || current.isAlive(),
    leave: () => {
      isLeft = true;
      current.leave();
    },
  };
}
