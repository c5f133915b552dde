import type { Measured } from './measure.js';
import type { PreviewLatency } from './preview.js';

/** What begins the name of a case that reads the text of the guide itself, and of nothing else. */
export const ofTheGuide = 'the text of the guide: ';

/** What one run of the benchmark found. */
export interface Results {
  machine: { system: string; processor: string; cores: number; gigabytes: number; node: string };
  /** Words of each book. */
  words: Record<'once' | 'tenfold' | 'many' | 'guide', number>;
  cases: Record<string, Measured>;
  preview: PreviewLatency;
  ratios: Record<string, number>;
}
