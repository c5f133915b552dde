import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Lang } from '../../guide/labels.js';
import { at, drawing, ink, line, rule, strong, text, width, widthOf, wrapped } from './drawing.js';
import type { ChartData, Series } from './read-chart.js';
import { shownNumber, ticks } from './ticks.js';

const tall = 300;
const above = 24;
/** Right of the last point stand the names of series. */
const names = 150;

const dashes = ['', '9 5', '2 4', '14 4 2 4', '5 3', '18 6'] as const;

/** Draws a mark around a point. */
const marks: readonly ((cx: number, cy: number) => string)[] = [
  (cx, cy) => `M${at(cx - 5)} ${at(cy)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`,
  (cx, cy) => `M${at(cx - 5)} ${at(cy - 5)}h10v10h-10z`,
  (cx, cy) => `M${at(cx)} ${at(cy - 6)}l6 11h-12z`,
  (cx, cy) => `M${at(cx)} ${at(cy - 7)}l7 7l-7 7l-7 -7z`,
  (cx, cy) => `M${at(cx)} ${at(cy + 6)}l6 -11h-12z`,
  (cx, cy) => `M${at(cx - 2)} ${at(cy - 6)}h4v4h4v4h-4v4h-4v-4h-4v-4h4z`,
];

type Point = readonly [x: number, y: number];

/** Lines over categories in their order, each with marks and dashes of its own, named where it ends. */
export function lines({ categories, series, unit }: ChartData, lang: Lang): Uint8Array {
  const values = series.flatMap((each) => each.values);
  const steps = ticks(values.map(({ number = 0 }) => number));
  const labels = steps.map((step) => shownNumber(step, unit, lang));
  const left = Math.max(...labels.map(widthOf)) + 12;
  const right = width - (series.length > 1 ? names + 16 : 40);
  const least = steps[0] ?? 0;
  const y = (value: number) =>
    above + tall - ((value - least) / ((steps.at(-1) ?? 1) - least)) * tall;
  const room = (right - left) / categories.length;
  const middle = (place: number) => left + room * (place + 0.5);
  const pointsOf = ({ values: all }: Series) =>
    all.map(({ number }, place) =>
      number === undefined ? undefined : ([middle(place), y(number)] as const),
    );
  const axis = [
    ...steps.flatMap((step, index) => [
      rule(left, y(step), right, y(step), step === 0 ? ink : undefined),
      ...text([labels[index] ?? ''], left - 8, y(step) + 5, 'end'),
    ]),
    ...namesBelow(categories, room, middle),
  ];
  const drawn = series.map(pointsOf);
  const isTwoLined = categories.some((each) => wrapped(each, room).length > 1);
  return drawing(above + tall + (isTwoLined ? 2.5 : 1.5) * line, [
    ...axis,
    ...drawn.flatMap((points, index) => curve(points, index)),
    ...(series.length > 1
      ? namesBeside(series, drawn, right)
      : valuesAbove(series[0], drawn[0], room)),
  ]);
}

/** As many names of categories as there is room for; the table has them all. */
function namesBelow(
  categories: readonly string[],
  room: number,
  middle: (place: number) => number,
) {
  const widest = Math.max(
    ...categories.map((each) => Math.max(...wrapped(each, room).map(widthOf))),
  );
  const every = Math.max(1, Math.ceil((widest + 8) / room));
  return categories.flatMap((category, place) =>
    place % every === 0
      ? text(
          wrapped(category, room * every).slice(0, 2),
          middle(place),
          above + tall + 22,
          'middle',
        )
      : [],
  );
}

function curve(points: readonly (Point | undefined)[], index: number): Element[] {
  const known = points.filter((point) => point !== undefined);
  const d = points
    .map(
      (point, place) => point && `${points[place - 1] ? 'L' : 'M'}${at(point[0])} ${at(point[1])}`,
    )
    .join('');
  const shape = known.map(([cx, cy]) => marks[index]?.(cx, cy) ?? '').join('');
  const dash = dashes[index] ? { 'stroke-dasharray': dashes[index] } : {};
  const stroke = { fill: 'none', stroke: strong, 'stroke-width': '2.5' };
  return [
    x('path', { d, ...stroke, ...dash }),
    x('path', {
      d: shape,
      fill: index % 2 === 0 ? strong : '#ffffff',
      stroke: strong,
      'stroke-width': '2',
    }),
  ];
}

/** The name of each series at the height where it ends, below that of the one above it. */
function namesBeside(
  series: readonly Series[],
  drawn: readonly (readonly (Point | undefined)[])[],
  right: number,
): Element[] {
  const ends = series
    .map(({ name }, index) => {
      const end = drawn[index]?.findLast((point) => point !== undefined);
      return { index, lines: wrapped(name, names - 26), y: (end?.[1] ?? above) + 5 };
    })
    .sort((a, b) => a.y - b.y);
  const high = ends.reduce((sum, each) => sum + each.lines.length * line + 4, 0);
  const lowest = above + tall + 2 * line - high;
  let free = Math.min(above, lowest);
  return ends.flatMap(({ index, lines: name, y }) => {
    const place = Math.max(free, Math.min(y, lowest + free));
    free = place + name.length * line + 4;
    const d = marks[index]?.(right + 14, place - 5) ?? '';
    const fill = index % 2 === 0 ? strong : '#ffffff';
    return [
      x('path', { d, fill, stroke: strong, 'stroke-width': '2' }),
      ...text(name, right + 28, place),
    ];
  });
}

/** The values of one line alone, where there is room for them. */
function valuesAbove(
  series: Series | undefined,
  points: readonly (Point | undefined)[] = [],
  room: number,
): Element[] {
  const values = series?.values ?? [];
  if (values.some((value) => widthOf(value.text) > room)) return [];
  return values.flatMap((value, place) => {
    const point = points[place];
    return point ? text([value.text], point[0], point[1] - 12, 'middle') : [];
  });
}
