import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib';
import { UnreadObject } from './typeset-pdf.js';

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

const asItStands: Matrix = [1, 0, 0, 1, 0, 0];
const name = PDFName.of;

/**
 * Says in the tag of each figure where on its page it is (`/BBox`, ISO 32000-1, table 344), which the typesetter
 * leaves out: its content begins with what it is clipped to, a drawing, or with the place of a photograph.
 */
export function boxFigures({ context }: PDFDocument): void {
  const contents = new Map<PDFObject, string>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const figure = mayBeFigure(object) ? context.lookup(ref) : undefined;
    if (!(figure instanceof PDFDict) || figure.get(name('S')) !== name('Figure')) continue;
    const kids = figure.lookup(name('K'));
    const kid = kids instanceof PDFArray ? kids.lookup(0) : kids;
    const mark = kid instanceof PDFDict ? kid.lookup(name('MCID')) : kid;
    const page = (kid instanceof PDFDict && kid.lookup(name('Pg'))) || figure.lookup(name('Pg'));
    if (!(mark instanceof PDFNumber && page instanceof PDFDict)) continue;
    const content = contents.get(page) ?? contentOf(page);
    contents.set(page, content);
    const box = figureBox(content, mark.asNumber());
    if (box) layoutOf(figure).set(name('BBox'), context.obj([...box]));
  }
}

/**
 * Where a page's content draws what is marked by a number.
 * @returns undefined where it begins with neither a clip nor an image.
 */
export function figureBox(content: string, mark: number): Box | undefined {
  const begins = new RegExp(`/MCID ${mark}\\b[^>]*(?:<[^<>]*>[^>]*)*>>\\s*BDC\\b`).exec(content);
  if (!begins) return undefined;
  const tokens = content.slice(begins.index + begins[0].length).matchAll(/\S+/g);
  let [matrix, operands, corners]: [Matrix, number[], [number, number][]] = [asItStands, [], []];
  for (const [token] of tokens) {
    if (token === 'W' || token === 'W*') return around(corners, matrix);
    if (token === 'Do') return around(unitSquare, matrix);
    if (token === 'BT' || token === 'EMC') return undefined;
    const number = Number(token);
    if (!Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    if (token === 'cm') matrix = product(operands as unknown as Matrix, matrix);
    if (token === 'm' || token === 'l') corners.push(operands as unknown as [number, number]);
    if (token === 'n') corners = [];
    operands = [];
  }
  return undefined;
}

const unitSquare: [number, number][] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

function around(corners: readonly [number, number][], [a, b, c, d, e, f]: Matrix): Box | undefined {
  if (corners.length === 0) return undefined;
  const across = corners.map(([x, y]) => a * x + c * y + e);
  const up = corners.map(([x, y]) => b * x + d * y + f);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)].map(
    rounded,
  ) as unknown as Box;
}

function mayBeFigure(object: PDFObject): boolean {
  if (object instanceof UnreadObject) return !object.isStream && object.bytes.includes('/Figure');
  return object instanceof PDFDict;
}

function contentOf(page: PDFDict): string {
  const stream = page.lookup(name('Contents'));
  if (!(stream instanceof PDFRawStream)) return '';
  const isPacked = stream.dict.has(name('Filter'));
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}

/** The attributes of an element that say how it is laid out. */
function layoutOf(element: PDFDict): PDFDict {
  const held = element.lookup(name('A'));
  const all = held instanceof PDFArray ? held : element.context.obj(held ? [held] : []);
  const found = all
    .asArray()
    .map((each) => element.context.lookup(each))
    .find((each) => each instanceof PDFDict && each.get(name('O')) === name('Layout'));
  if (found instanceof PDFDict) return found;
  const layout = element.context.obj({ O: 'Layout' });
  all.push(layout);
  element.set(name('A'), all);
  return layout;
}
