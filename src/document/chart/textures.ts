import type { Element } from 'xast';
import { x } from 'xastscript';
import { at, line, pale, strong, text, width, widthOf } from './drawing.js';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Texture = (box: Box) => Element[];

/** How far apart the lines and dots of a texture are. */
const step = 7;

/**
 * What tells the series of a chart apart without colour. They are lines and dots, no `pattern`: office programs
 * draw those as they like.
 */
export const textures: readonly Texture[] = [
  (box) => [frame(box, strong)],
  (box) => [frame(box, '#ffffff'), strokes(slanted(box))],
  (box) => [frame(box, pale)],
  (box) => [frame(box, '#ffffff'), ...dots(box)],
  (box) => [frame(box, pale), strokes(upright(box))],
  (box) => [frame(box, '#ffffff'), strokes([...upright(box), ...level(box)])],
];

/** A rectangle that is filled as its series is. */
export function filled(series: number, box: Box): Element[] {
  return textures[series % textures.length]?.(box) ?? [];
}

/** The names of series beside how each is filled, in as many lines as they need, with the height that they take. */
export function legend(names: readonly string[]): { drawn: Element[]; height: number } {
  let left = 0;
  let top = 0;
  const drawn = names.flatMap((name, index) => {
    const room = 34 + widthOf(name) + 20;
    if (left > 0 && left + room > width) {
      left = 0;
      top += line + 6;
    }
    const found = [
      ...filled(index, { x: left + 1, y: top + 2, width: 24, height: line - 4 }),
      ...text([name], left + 34, top + 16),
    ];
    left += room;
    return found;
  });
  return { drawn, height: top + line + 14 };
}

function frame({ x: left, y, width, height }: Box, fill: string): Element {
  const place = { x: at(left), y: at(y), width: at(width), height: at(height) };
  return x('rect', { ...place, fill, stroke: strong, 'stroke-width': '1.5' });
}

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

function strokes(lines: readonly Stroke[]): Element {
  const d = lines.map(([x1, y1, x2, y2]) => `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}`).join('');
  return x('path', { d, stroke: strong, 'stroke-width': '1.5', fill: 'none' });
}

/** Lines at 45 degrees, each from where it enters the box to where it leaves it. */
function slanted({ x: left, y, width, height }: Box): Stroke[] {
  return stops(width + height).map((along) => {
    const under = Math.min(along, width);
    const over = Math.max(0, along - height);
    return [left + over, y + along - over, left + under, y + along - under];
  });
}

function upright({ x: left, y, width, height }: Box): Stroke[] {
  return stops(width).map((along) => [left + along, y, left + along, y + height]);
}

function level({ x: left, y, width, height }: Box): Stroke[] {
  return stops(height).map((along) => [left, y + along, left + width, y + along]);
}

function dots({ x: left, y, width, height }: Box): Element[] {
  const d = stops(height - 2)
    .flatMap((down) => stops(width - 2).map((along) => [left + along, y + down] as const))
    .map(([cx, cy]) => `M${at(cx - 1.6)} ${at(cy)}a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0`)
    .join('');
  return d === '' ? [] : [x('path', { d, fill: strong })];
}

/** Where lines stand along a length, none on its ends. */
function stops(length: number): number[] {
  const count = Math.max(0, Math.ceil(length / step) - 1);
  return Array.from({ length: count }, (_, index) => (index + 1) * step);
}
