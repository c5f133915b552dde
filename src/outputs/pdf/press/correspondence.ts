import { rejectionHandled } from '../../../base/rejection-handled.js';
import { errorOf, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { type End, pressEnded } from '../typst/failure.js';
import type { Peer } from './peer.js';
import type { Request } from './requests.js';

/** Requests to the typesetter's process, and its answers. */
export interface Correspondence {
  /** @throws what the process threw, or GuideError (exit 70) when it ends. */
  ask<Value>(request: Request): Promise<Value>;
  /** False once the process ended. */
  isAlive(): boolean;
  /** Resolves when the process ended, or can be reached no more. */
  readonly ended: Promise<void>;
  /** Ends the process, whatever it is doing. */
  close(): Promise<void>;
  /** Leaves the process to itself. */
  leave(): void;
}

/** Who waits for an answer. */
interface Asked {
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Corresponds with a process that answers requests by their numbers. Whatever ends it is told to all who wait, and
 * to all who ask later.
 * @param limit how long it may work on one request, in milliseconds.
 */
export function correspondence(peer: Peer, limit: number): Correspondence {
  const waiting = new Map<number, Asked>();
  let count = 0;
  let end: End | undefined;
  const late = lateness(peer, limit, () => {
    end ??= { code: null, signal: null, said: '', late: limit };
  });
  const ended = new Promise<void>((resolve) => {
    peer.onEnd((reason) => {
      late.watch(0);
      end ??= reason;
      for (const { reject } of waiting.values()) reject(pressEnded(end));
      waiting.clear();
      resolve();
    });
  });
  peer.onMessage((message) => {
    const { id, answer } = message as { id: number; answer: ThreadAnswer };
    const asked = waiting.get(id);
    waiting.delete(id);
    late.watch(waiting.size);
    if ('value' in answer) asked?.resolve(answer.value as never);
    else asked?.reject(errorOf(answer));
  });
  return {
    ask: <Value>(request: Request) => {
      const answer = new Promise<Value>((resolve, reject) => {
        if (end) return reject(pressEnded(end));
        count += 1;
        waiting.set(count, { resolve, reject });
        if (waiting.size === 1) late.watch(1);
        peer.send({ id: count, request });
      });
      return rejectionHandled(answer);
    },
    isAlive: () => end === undefined,
    ended,
    close: async () => {
      late.watch(0);
      peer.kill();
      await ended;
    },
    leave: () => {
      late.watch(0);
      peer.leave();
    },
  };
}

/** Ends a process that works on one request for too long; each answer begins the time anew. */
function lateness(peer: Peer, limit: number, note: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    watch: (waiting: number) => {
      clearTimeout(timer);
      timer = undefined;
      if (waiting === 0) return;
      timer = setTimeout(() => {
        note();
        peer.kill();
      }, limit);
    },
  };
}
