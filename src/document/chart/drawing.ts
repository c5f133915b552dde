import type { Element } from 'xast';
import { x } from 'xastscript';
import { toXml } from '../to-xml.js';

/** The width of every chart, in pixels of CSS: a line of text in the website. */
export const width = 720;
/** The size of its letters, and the room that a line of them takes. */
const letter = 16;
export const line = 20;

/** What is written and drawn: dark enough on white for text (WCAG 1.4.3) and shapes (1.4.11). */
export const ink = '#1d2a3a';
export const strong = '#1f4e79';
export const pale = '#cfdceb';
const grid = '#c8c8c8';

/** Coordinates have no more digits than anyone sees. */
export const at = (number: number): string => String(Math.round(number * 10) / 10 + 0);

/** A whole drawing on its own white ground. */
export function drawing(height: number, children: readonly Element[]): Uint8Array {
  const size = { width: String(width), height: at(height), viewBox: `0 0 ${width} ${at(height)}` };
  const letters = { 'font-family': 'sans-serif', 'font-size': String(letter), fill: ink };
  const ground = x('rect', { width: String(width), height: at(height), fill: '#ffffff' });
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, [
    ground,
    x('g', letters, ...children),
  ]);
  return new TextEncoder().encode(`${toXml(svg)}\n`);
}

/** Lines of words, of which the first stands at `y`. */
export function text(
  lines: readonly string[],
  left: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Element[] {
  return lines.map((each, index) =>
    x('text', { x: at(left), y: at(y + index * line), 'text-anchor': anchor }, each),
  );
}

/** A thin line that values are read against. */
export function rule(x1: number, y1: number, x2: number, y2: number, stroke = grid): Element {
  return x('line', { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2), stroke });
}

/** How wide words are at most, as no font is known: most letters are narrower. */
export function widthOf(words: string): number {
  return words.length * letter * 0.58;
}

/** Words in lines that are no wider than asked, but for a word that is. */
export function wrapped(words: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
