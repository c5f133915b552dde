import { producer } from '../package-info.js';
import type { Manuscript } from '../printers/typst/manuscript.js';
import type { StampPlan } from '../stamp/plan.js';
import type { Press } from './press.js';

/** A PDF to publish. */
export interface MadePdf {
  bytes: Uint8Array;
  pages: number;
  /** Its first page as a PNG. */
  cover: Uint8Array;
  /** What typesetting and stamping took. */
  milliseconds: { typst: number; stamp: number };
}

const coverWidth = 595;

/**
 * Manuscript → stamped PDF. While it is stamped here, the press draws its cover and holds it against PDF/UA-1.
 * @throws GuideError (exit 70) when the typesetter refuses.
 */
export async function makePdf(
  press: Press,
  { job, tables }: Manuscript,
  plan: StampPlan,
): Promise<MadePdf> {
  const typesetting = press.typeset(job);
  const rest = Promise.all([press.cover(coverWidth), press.conform()]);
  const { applyStamp } = await import('../stamp/apply.js');
  const { pdf, pages, milliseconds } = await typesetting;
  const start = performance.now();
  const bytes = await applyStamp(pdf, plan, producer, 'PDF', tables);
  const stamp = Math.round(performance.now() - start);
  const [cover] = await rest;
  return { bytes, pages, cover, milliseconds: { typst: milliseconds, stamp } };
}
