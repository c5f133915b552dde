import { keySum } from '../../base/cache/key.js';
import type { Diagnostic } from '../../base/report/diagnostic.js';
import { diagnosticsOf } from '../../base/report/output.js';
import type { World } from '../../base/world/world.js';
import type { Book } from '../../document/book.js';
import { findCulprit } from '../pdf/press/find-culprit.js';
import { type Press, startPress } from '../pdf/press/press.js';
import type { BookFonts } from '../pdf/typst/book-fonts.js';
import { isTypesettingFailure } from '../pdf/typst/failure.js';
import { choiceKey, fontChoice } from '../pdf/typst/font-choice.js';
import { type FontFiles, readFonts } from '../pdf/typst/fonts.js';
import { jobKey, type Manuscript, manuscriptOf } from '../pdf/typst/manuscript.js';
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
  close(): Promise<void>;
}

/** The fonts that a guide chose, and the press that took them. */
interface Fonts {
  choice: string;
  press: Press;
  files: FontFiles;
  ready: BookFonts;
}

/**
 * @param changed is told when there are new pages, or problems in their place.
 * @param start starts a press.
 */
export function openProofs(world: World, changed: () => void, start = startPress): Proofs {
  let [revision, pages, problems]: [number, number, readonly Diagnostic[]] = [0, 0, []];
  let press: Press = start();
  let fonts: Fonts | undefined;
  const fontsFor = async (book: Book): Promise<Fonts> => {
    const wanted = fontChoice(book.guide);
    const choice = choiceKey(wanted);
    // A press that a book ended is replaced: the next change may mend the book.
    if (!press.isAlive()) press = start();
    if (fonts?.choice !== choice || fonts.press !== press) {
      const files = await readFonts(wanted, world);
      fonts = { choice, press, files, ready: await press.fonts(files) };
    }
    return fonts;
  };
  const placed = async (error: unknown, book: Book): Promise<unknown> => {
    if (!isTypesettingFailure(error) || !fonts) return error;
    const typeset = (other: Press, { job }: Manuscript) => other.proof(job);
    return findCulprit(book, error, { fonts: fonts.files, draft: false, typeset }, world);
  };
  let latest: Book | undefined;
  let proofed: string | undefined;
  const typeset = oneAtATime(async () => {
    const book = latest;
    if (!book) return;
    try {
      const { ready } = await fontsFor(book);
      const manuscript = await manuscriptOf(book, { fonts: ready, draft: false }, world);
      problems = manuscript.diagnostics;
      const sum = keySum(jobKey(manuscript.job));
      // A guide is read once more after each change: its pages need not be.
      if (sum !== proofed) {
        pages = await press.proof(manuscript.job);
        proofed = sum;
        revision += 1;
      }
    } catch (error) {
      problems = diagnosticsOf(await placed(error, book));
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
    close: () => press.close(),
  };
}
