import type { Measured } from './measure.js';
import type { PreviewLatency } from './preview.js';

/** What one run of the benchmark found. */
export interface Results {
  machine: { system: string; processor: string; cores: number; gigabytes: number; node: string };
  /** Words of each book. */
  words: Record<'once' | 'tenfold' | 'many', number>;
  cases: Record<string, Measured>;
  preview: PreviewLatency;
  ratios: Record<string, number>;
}
