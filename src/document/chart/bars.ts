import { drawing, ink, line, rule, text, width, widthOf, wrapped } from './drawing.js';
import type { ChartData } from './read-chart.js';
import { filled, legend } from './textures.js';

const bar = 22;
const gap = 16;
/** Where bars begin: left of it stand the names of categories. */
const names = 220;

/** Bars from left to right, as names are read, each with its value as the table writes it. */
export function bars({ categories, series }: ChartData): Uint8Array {
  const above =
    series.length > 1 ? legend(series.map(({ name }) => name)) : { drawn: [], height: 0 };
  const values = series.flatMap((each) => each.values);
  const numbers = values.map(({ number = 0 }) => number);
  const least = Math.min(0, ...numbers);
  const room = Math.max(...values.map((value) => widthOf(value.text))) + 12;
  const left = names + 16 + (least < 0 ? room : 0);
  const scale = (width - room - left) / (Math.max(0, ...numbers) - least);
  const zero = left - least * scale;
  let top = above.height;
  const rows = categories.flatMap((category, row) => {
    const lines = wrapped(category, names);
    const height = Math.max(lines.length * line, series.length * bar);
    const middle = top + height / 2;
    const first = middle - (series.length * bar) / 2;
    top += height + gap;
    return [
      ...text(lines, names, middle - (lines.length * line) / 2 + 15, 'end'),
      ...series.flatMap(({ values }, index) => {
        const { number = 0, text: said = '' } = values[row] ?? {};
        const end = zero + number * scale;
        const y = first + index * bar;
        const box = {
          x: Math.min(zero, end),
          y: y + 2,
          width: Math.abs(end - zero),
          height: bar - 4,
        };
        return [
          ...(number === 0 ? [] : filled(index, box)),
          ...text([said], end + (number < 0 ? -8 : 8), y + 16, number < 0 ? 'end' : 'start'),
        ];
      }),
    ];
  });
  const bottom = top - gap + 4;
  return drawing(bottom, [
    ...above.drawn,
    ...rows,
    rule(zero, above.height - 2, zero, bottom, ink),
  ]);
}
