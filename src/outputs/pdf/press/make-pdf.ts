import type { Cache, CacheKey } from '../../../base/cache/cache.js';
import { keySum } from '../../../base/cache/key.js';
import { producer } from '../../../base/package-info.js';
import { rejectionHandled } from '../../../base/rejection-handled.js';
import { GuideError } from '../../../base/report/diagnostic.js';
import type { PageOpening } from '../../../document/places.js';
import { words } from '../../../words/words.js';
import type { StampPlan } from '../stamp/plan.js';
import { isTypesettingFailure, typesettingError } from '../typst/failure.js';
import type { FontFiles } from '../typst/fonts.js';
import { jobKey, type Manuscript } from '../typst/manuscript.js';
import { coverImages } from './bitmap.js';
import type { Press } from './press.js';

/** A PDF to publish. */
interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  openings: PageOpening[];
  covers: Covers;
}

interface Covers {
  /** The first page as a PNG, for the site and the host. */
  cover: Uint8Array;
  /** The same, to fill the screen of a reader of books; undefined where no book is made. */
  bookCover: Uint8Array | undefined;
}

/** A PDF while it is made. What stops the whole stops each part that is still to come. */
export interface PdfInMaking {
  openings: Promise<PageOpening[]>;
  covers: Promise<Covers>;
  bytes: Promise<Uint8Array>;
  /** All of it, once it was held against PDF/UA-1: before that nothing may be published. */
  whole: Promise<MadePdf>;
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

/** Everything that the PDF depends on, and its covers. */
function keysOf({ manuscript, fonts, ...rest }: PdfInput): { pdf: CacheKey; covers: CacheKey } {
  const { job, tables, coverKey } = manuscript;
  const { files, families } = fonts;
  const typefaces = JSON.stringify({ families, sum: keySum(files.map(({ bytes }) => bytes)) });
  return {
    pdf: [typefaces, JSON.stringify({ tables, ...rest }), ...jobKey(job)],
    covers: [typefaces, JSON.stringify(rest.withBook), ...coverKey],
  };
}

/**
 * Manuscript → stamped PDF. While it is stamped here, the press draws its cover and holds it against PDF/UA-1.
 * @param took is told the milliseconds of the two stages.
 * @param explained finds the place of what the typesetter refuses.
 * @returns promises that a GuideError (exit 70) rejects when the typesetter refuses.
 */
export function makePdf(
  press: Press,
  input: PdfInput,
  cache: Cache,
  took: (stage: 'typst' | 'stamp', milliseconds: number) => void,
  explained: (failure: GuideError) => Promise<GuideError>,
): PdfInMaking {
  const openings = deferred<PageOpening[]>();
  const covers = deferred<Covers>();
  const bytes = deferred<Uint8Array>();
  const keys = keysOf(input);
  const make = async (): Promise<MadePdf> => {
    const { manuscript, plan } = input;
    const start = performance.now();
    const typesetting = press.typeset(manuscript.job);
    const archiving = press.archive();
    const drawing = rejectionHandled(
      cache.get('covers', keys.covers, () => drawnCovers(press, input)),
    );
    void loadStamp();
    const typeset = await typesetting;
    openings.resolve(typeset.openings);
    const conforming = press.conform();
    drawing.then(covers.resolve, () => undefined);
    const pdf = await archiving;
    const typesetAt = performance.now();
    took('typst', Math.round(typesetAt - start));
    const stamped = await stampedPdf(pdf, plan, manuscript);
    took('stamp', Math.round(performance.now() - typesetAt));
    bytes.resolve(stamped);
    await conforming;
    return { ...typeset, bytes: stamped, covers: await drawing };
  };
  const whole = rejectionHandled(
    cache.get('pdf', keys.pdf, make).catch(async (error: unknown) => {
      throw isTypesettingFailure(error) ? await explained(error) : error;
    }),
  );
  whole.then(
    (made) => {
      openings.resolve(made.openings);
      covers.resolve(made.covers);
      bytes.resolve(made.bytes);
    },
    (error: unknown) => {
      for (const { reject } of [openings, covers, bytes]) reject(error);
    },
  );
  return { openings: openings.promise, covers: covers.promise, bytes: bytes.promise, whole };
}

const loadStamp = () => import('../stamp/apply.js');

/** A manuscript as the PDF that would be published. @throws GuideError as `makePdf` rejects. */
export async function archived(
  press: Press,
  manuscript: Manuscript,
  plan: StampPlan,
): Promise<Uint8Array> {
  await press.typeset(manuscript.job);
  const pdf = await press.archive();
  await press.conform();
  return stampedPdf(pdf, plan, manuscript);
}

/** @throws GuideError (exit 70) where the stamp does not understand what the typesetter wrote. */
async function stampedPdf(
  pdf: Uint8Array,
  plan: StampPlan,
  { tables }: Manuscript,
): Promise<Uint8Array> {
  const { applyStamp } = await loadStamp();
  try {
    return await applyStamp(pdf, plan, producer, 'PDF', tables);
  } catch (error) {
    if (error instanceof GuideError) throw error;
    throw typesettingError([words().outputs.typesetter.stamp(String(error))]);
  }
}

async function drawnCovers(press: Press, { withBook }: PdfInput): Promise<Covers> {
  const widths = [coverWidth, ...(withBook ? [bookCoverWidth] : [])];
  const bitmap = await press.cover(Math.max(...widths));
  const [cover = new Uint8Array(), bookCover] = await coverImages(bitmap, widths);
  return { cover, bookCover };
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise: rejectionHandled(promise), resolve, reject };
}
