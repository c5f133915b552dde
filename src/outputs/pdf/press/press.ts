import { fork } from 'node:child_process';
import { packageFile } from '../../../base/package-info.js';
import { rejectionHandled } from '../../../base/rejection-handled.js';
import { mostTypesetting } from '../../../base/world/limits.js';
import { language } from '../../../words/words.js';
import { type BookFonts, bookFonts } from '../typst/book-fonts.js';
import type { CompileInput, Typeset } from '../typst/compile.js';
import type { FontFiles } from '../typst/fonts.js';
import type { Coverage } from '../typst/unpack-fonts.js';
import type { Bitmap } from './bitmap.js';
import { correspondence } from './correspondence.js';

/**
 * The typesetter, in a process of its own: it works while the caller does something else, and native code that
 * aborts, hangs or asks for all the memory there is ends that process alone. Requests are begun in their order;
 * fonts are awaited before the first book. Errors of the process are thrown here as they are there.
 */
export interface Press {
  /** Takes the fonts to set books in. */
  fonts(fonts: FontFiles): Promise<BookFonts>;
  /** Typesets a book. @throws GuideError (exit 70) when the typesetter refuses, or its process ends. */
  typeset(job: CompileInput): Promise<Typeset>;
  /** What was just typeset as PDF/A, not stamped yet. @throws GuideError (exit 70) as `typeset` does. */
  archive(): Promise<Uint8Array>;
  /** Typesets to look at; answers how many pages there are. @throws GuideError as `typeset` does. */
  proof(job: CompileInput): Promise<number>;
  /** A page of what was just typeset, as a PNG. @param index from 0. @param width in pixels. */
  page(index: number, width: number): Promise<Uint8Array>;
  /** Holds the PDF just typeset against PDF/UA-1. @throws GuideError (exit 70) when it isn't. */
  conform(): Promise<void>;
  /** The first page of the PDF just typeset. @param width in pixels. */
  cover(width: number): Promise<Bitmap>;
  /** False once the process ended: a new press must be started. */
  isAlive(): boolean;
  /** Ends the process, whatever it is doing. */
  close(): Promise<void>;
}

/**
 * Starts the process, which loads the typesetter at once.
 * @param limit how long it may work on one request, in milliseconds.
 */
export function startPress(limit = mostTypesetting): Press {
  const { ask, isAlive, close } = correspondence(
    fork(packageFile('lib/press.js'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      env: { ...process.env, GUIDE_LANG: language() },
    }),
    limit,
  );
  return {
    fonts: (fonts) =>
      rejectionHandled(
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
    isAlive,
    close,
  };
}
