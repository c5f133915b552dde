import { type ChildProcess, fork } from 'node:child_process';
import { connect } from 'node:net';
import { packageFile } from '../../../base/package-info.js';
import { rejectionHandled } from '../../../base/rejection-handled.js';
import { mostIdle, mostTypesetting } from '../../../base/world/limits.js';
import { language } from '../../../words/words.js';
import { type BookFonts, bookFonts } from '../typst/book-fonts.js';
import type { CompileInput, Typeset } from '../typst/compile.js';
import type { FontFiles } from '../typst/fonts.js';
import type { Coverage } from '../typst/unpack-fonts.js';
import type { Bitmap } from './bitmap.js';
import { type Correspondence, correspondence } from './correspondence.js';
import { childPeer, socketPeer } from './peer.js';
import { surviving } from './surviving.js';

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
  /** Ends the process, whatever it is doing; one that outlives the run is left to itself. */
  close(): Promise<void>;
}

/**
 * Starts the process, which loads the typesetter at once.
 * @param limit how long it may work on one request, in milliseconds.
 */
export function startPress(limit = mostTypesetting): Press {
  const process = correspondence(childPeer(started()), limit);
  return { ...asking(process), close: process.close };
}

/**
 * A press that outlives the run: the one that stands at an address, else a new one, which stays there once it is
 * closed. What it laid out before is laid out faster, and comes out the same.
 * @param address path of a socket, in a folder of the user's own.
 * @param idle how long it waits for the next run, in milliseconds.
 */
export function residentPress(address: string, idle = mostIdle, limit = mostTypesetting): Press {
  const start = () => correspondence(childPeer(started([address, `${idle}`])), limit);
  const process = surviving(correspondence(socketPeer(connect(address)), limit), start);
  return { ...asking(process), close: async () => process.leave() };
}

/** @param resident where it stays, and how long; it ends with this process otherwise. */
function started(resident: string[] = []): ChildProcess {
  return fork(packageFile('lib/press.js'), resident, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, GUIDE_LANG: language() },
    detached: resident.length > 0,
  });
}

function asking({ ask, isAlive }: Pick<Correspondence, 'ask' | 'isAlive'>): Omit<Press, 'close'> {
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
  };
}
