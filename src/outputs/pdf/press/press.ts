import { Worker } from 'node:worker_threads';
import { packageFile } from '../../../base/package-info.js';
import { errorOf, type ThreadAnswer } from '../../../base/report/thread-answer.js';
import { type BookFonts, bookFonts } from '../typst/book-fonts.js';
import type { CompileInput, Typeset } from '../typst/compile.js';
import type { FontFiles } from '../typst/fonts.js';
import type { Coverage } from '../typst/unpack-fonts.js';
import type { Bitmap } from './bitmap.js';
import { handled } from './handled.js';
import type { Request } from './worker.js';

/**
 * The typesetter, in a thread of its own: it works while the caller does something else. Requests are begun in
 * their order; fonts are awaited before the first book. Errors of the thread are thrown here as they are there.
 */
export interface Press {
  /** Takes the fonts to set books in. */
  fonts(fonts: FontFiles): Promise<BookFonts>;
  /** Typesets a book. @throws GuideError (exit 70) when the typesetter refuses. */
  typeset(job: CompileInput): Promise<Typeset>;
  /** What was just typeset as PDF/A-2a, not stamped yet. @throws GuideError (exit 70) as `typeset` does. */
  archive(): Promise<Uint8Array>;
  /** Typesets to look at; answers how many pages there are. @throws GuideError as `typeset` does. */
  proof(job: CompileInput): Promise<number>;
  /** A page of what was just typeset, as a PNG. @param index from 0. @param width in pixels. */
  page(index: number, width: number): Promise<Uint8Array>;
  /** Holds the PDF just typeset against PDF/UA-1. @throws GuideError (exit 70) when it isn't. */
  conform(): Promise<void>;
  /** The first page of the PDF just typeset. @param width in pixels. */
  cover(width: number): Promise<Bitmap>;
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>;
}

/** Who waits for an answer. */
interface Asked {
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** Starts the thread, which loads the typesetter at once. */
export function startPress(): Press {
  const worker = new Worker(packageFile('lib/press.js'));
  const waiting = new Map<number, Asked>();
  let count = 0;
  worker.on('message', ({ id, answer }: { id: number; answer: ThreadAnswer }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if ('value' in answer) asked?.resolve(answer.value as never);
    else asked?.reject(errorOf(answer));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  const ask = <Value>(request: Request): Promise<Value> => {
    const answer = new Promise<Value>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ id: count, request });
    });
    return handled(answer);
  };
  return {
    fonts: (fonts) =>
      handled(
        ask<Coverage>({ name: 'fonts', fonts }).then((coverage) =>
          bookFonts(fonts.families, coverage),
        ),
      ),
    typeset: (job) => ask({ name: 'typeset', job }),
    archive: () => ask({ name: 'archive' }),
    proof: (job) => ask({ name: 'proof', job }),
    page: (index, width) => ask({ name: 'page', index, width }),
    conform: () => ask({ name: 'conform' }),
    cover: (width) => ask({ name: 'cover', width }),
    close: async () => {
      await worker.terminate();
    },
  };
}
