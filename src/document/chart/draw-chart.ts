import type { Lang } from '../../guide/labels.js';
import { bars } from './bars.js';
import { lines } from './lines.js';
import type { ChartData } from './read-chart.js';
import { shares } from './shares.js';

const printers = { bars, lines, shares };

/** A chart as a drawing (SVG 1.1) that any program shows: shapes and words, no style, no script. */
export function drawChart(data: ChartData, lang: Lang): Uint8Array {
  return printers[data.type](data, lang);
}
