import type { ChildProcess } from 'node:child_process';
import { rejectionHandled } from '../../../base/rejection-handled.js';
import { errorOf, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { type End, pressEnded } from '../typst/failure.js';
import type { Request } from './worker.js';

/** Requests to the typesetter's process, and its answers. */
interface Correspondence {
  /** @throws what the process threw, or GuideError (exit 70) when it ends. */
  ask<Value>(request: Request): Promise<Value>;
  /** False once the process ended. */
  isAlive(): boolean;
  /** Ends the process, whatever it is doing. */
  close(): Promise<void>;
}

/** Who waits for an answer. */
interface Asked {
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** How much of what native code says when it ends is kept, in characters. */
const lastWords = 4000;

/**
 * Corresponds with a process that answers requests by their numbers. Whatever ends it is told to all who wait, and
 * to all who ask later.
 * @param limit how long it may work on one request, in milliseconds.
 */
export function correspondence(child: ChildProcess, limit: number): Correspondence {
  const waiting = new Map<number, Asked>();
  let count = 0;
  let said = '';
  let end: End | undefined;
  child.stderr?.on('data', (text: Buffer) => {
    said = (said + text.toString('utf8')).slice(-lastWords);
  });
  const late = lateness(child, limit, () => {
    end ??= { code: null, signal: null, said, late: limit };
  });
  const ended = new Promise<void>((resolve) => {
    const finish = (reason: Omit<End, 'said'>) => {
      late.watch(0);
      end ??= { ...reason, said };
      for (const { reject } of waiting.values()) reject(pressEnded(end));
      waiting.clear();
      resolve();
    };
    child.once('close', (code, signal) => finish({ code, signal }));
    child.once('error', () => finish({ code: null, signal: null }));
  });
  child.on('message', ({ id, answer }: { id: number; answer: ThreadAnswer }) => {
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
        // What can't be sent is told when the process is seen to have ended.
        child.send({ id: count, request }, () => undefined);
      });
      return rejectionHandled(answer);
    },
    isAlive: () => end === undefined,
    close: async () => {
      late.watch(0);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Ends a process that works on one request for too long; each answer begins the time anew. */
function lateness(child: ChildProcess, limit: number, note: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    watch: (waiting: number) => {
      clearTimeout(timer);
      timer = undefined;
      if (waiting === 0) return;
      timer = setTimeout(() => {
        note();
        child.kill('SIGKILL');
      }, limit);
    },
  };
}
