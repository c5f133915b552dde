import type { CacheKey } from '../cache/cache.js';
import type { PageOpening } from '../document/places.js';
import { producer } from '../package-info.js';
import type { FontFiles } from '../printers/typst/fonts.js';
import { jobKey, type Manuscript } from '../printers/typst/manuscript.js';
import type { StampPlan } from '../stamp/plan.js';
import type { Press } from './press.js';

/** A PDF to publish. */
export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  openings: PageOpening[];
  /** Its first page as a PNG, for the site and the host. */
  cover: Uint8Array;
  /** The same, to fill the screen of a reader of books; undefined where no book is made. */
  bookCover: Uint8Array | undefined;
}

/** What a PDF is made from. */
export interface PdfInput {
  manuscript: Manuscript;
  fonts: FontFiles;
  plan: StampPlan;
  /** True where a book is made too. */
  withBook: boolean;
}

const coverWidth = 595;
const bookCoverWidth = 1000;

/** Everything that a PDF depends on. */
export function pdfKey({ manuscript, fonts, ...rest }: PdfInput): CacheKey {
  const { job, tables } = manuscript;
  const { files, families } = fonts;
  return [JSON.stringify({ tables, families, ...rest }), ...jobKey(job), '', ...files];
}

/**
 * Manuscript → stamped PDF. While it is stamped here, the press draws its cover and holds it against PDF/UA-1.
 * @param took is told the milliseconds of the two stages.
 * @throws GuideError (exit 70) when the typesetter refuses.
 */
export async function makePdf(
  press: Press,
  { manuscript: { job, tables }, plan, withBook }: PdfInput,
  took: (stage: 'typst' | 'stamp', milliseconds: number) => void,
): Promise<MadePdf> {
  const typesetting = press.typeset(job);
  const rest = Promise.all([
    press.covers([coverWidth, ...(withBook ? [bookCoverWidth] : [])]),
    press.conform(),
  ]);
  // What stops the typesetter is thrown once, by `typeset`.
  rest.catch(() => undefined);
  const { applyStamp } = await import('../stamp/apply.js');
  const { pdf, pages, openings, milliseconds } = await typesetting;
  took('typst', milliseconds);
  const start = performance.now();
  const bytes = await applyStamp(pdf, plan, producer, 'PDF', tables);
  took('stamp', Math.round(performance.now() - start));
  const [[cover, bookCover]] = await rest;
  return { bytes, pages, openings, cover, bookCover };
}
