import type { Lang } from '../../guide/labels.js';
import { drawing, line, text, width, wrapped } from './drawing.js';
import type { ChartData } from './read-chart.js';
import { filled } from './textures.js';
import { shownNumber } from './ticks.js';

const tall = 56;

/**
 * One bar that is the whole, parted; below it each part by its name, its value and its share: lengths are compared
 * more easily than the slices of a round, and small parts keep their names.
 */
export function shares({ categories, series, unit }: ChartData, lang: Lang): Uint8Array {
  const values = series[0]?.values ?? [];
  const total = values.reduce((sum, { number = 0 }) => sum + number, 0);
  let left = 1;
  let top = tall + 20;
  const drawn = categories.flatMap((category, index) => {
    const { number = 0, text: said = '' } = values[index] ?? {};
    const share = number / total;
    const box = { x: left, y: 1, width: share * (width - 2), height: tall - 2 };
    const name = wrapped(category, width - 320);
    const percent = shownNumber(Math.round(share * 1000) / 10, '%', lang);
    const y = top + 16;
    const beside = [
      ...filled(index, { x: 1, y: top + 2, width: 24, height: line - 4 }),
      ...text(name, 40, y),
      ...text([said], width - 120, y, 'end'),
      ...(unit === '%' ? [] : text([percent], width - 8, y, 'end')),
    ];
    left += box.width;
    top += name.length * line + 8;
    return [...(number === 0 ? [] : filled(index, box)), ...beside];
  });
  return drawing(top, drawn);
}
