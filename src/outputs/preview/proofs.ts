import { keySum } from '../../base/cache/key.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { diagnosticsOf } from '../../base/report/output.js';
import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import type { Press } from '../pdf/press/press.js';
import type { BookFonts } from '../pdf/typst/book-fonts.js';
import { fontChoice } from '../pdf/typst/font-choice.js';
import { readFonts } from '../pdf/typst/fonts.js';
import { jobKey, manuscriptOf } from '../pdf/typst/manuscript.js';
import { oneAtATime } from './one-at-a-time.js';

/** The PDF beside the page: typeset to look at, neither tagged nor stamped. */
export interface Proofs {
  /** Counts what was typeset. */
  readonly revision: number;
  readonly pages: number;
  readonly problems: readonly Diagnostic[];
  /** Typesets a book; of several that come while one is typeset, the last. */
  proof(book: Book): void;
  /** A page as a PNG. @param index from 0. */
  page(index: number, width: number): Promise<Uint8Array>;
}

/** @param changed is told when there are new pages, or problems in their place. */
export function openProofs(press: Press, world: World, changed: () => void): Proofs {
  let [revision, pages, problems]: [number, number, readonly Diagnostic[]] = [0, 0, []];
  let fonts: { choice: string; ready: Promise<BookFonts> } | undefined;
  const fontsFor = (book: Book) => {
    const wanted = fontChoice(book.guide);
    const choice = JSON.stringify(wanted);
    if (fonts?.choice !== choice) {
      const ready = readFonts(wanted, world).then((files) => press.fonts(files));
      fonts = { choice, ready };
    }
    return fonts.ready;
  };
  let latest: Book | undefined;
  let proofed: string | undefined;
  const typeset = oneAtATime(async () => {
    if (!latest) return;
    try {
      const context = { fonts: await fontsFor(latest), draft: false };
      const manuscript = await manuscriptOf(latest, context, world);
      problems = manuscript.diagnostics;
      const sum = keySum(jobKey(manuscript.job));
      // A guide is read once more after each change: its pages need not be.
      if (sum !== proofed) {
        pages = await press.proof(manuscript.job);
        proofed = sum;
        revision += 1;
      }
    } catch (error) {
      problems = diagnosticsOf(error);
    }
    changed();
  });
  return {
    get revision() {
      return revision;
    },
    get pages() {
      return pages;
    },
    get problems() {
      return problems;
    },
    proof: (book) => {
      latest = book;
      void typeset();
    },
    page: (index, width) => press.page(index, width),
  };
}
