import type { Element } from 'xast';
import { x } from 'xastscript';
import type { WordContext } from './context.js';

/** Of an inch, which DrawingML counts lengths by. */
const unitsPerInch = 914_400;

const namespaces = {
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  picture: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  decorative: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
};

/** An image in a line, with its alternative or marked as decorative (ECMA-376, part 1, 20.4.2.8). */
export function wordDrawing(frame: Element, context: WordContext): Element {
  const [image, title] = ['draw:image', 'svg:title'].map((name) =>
    frame.children.find((child) => child.type === 'element' && child.name === name),
  ) as [Element | undefined, Element | undefined];
  const alt =
    title?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const target = mediaPath(image?.attributes['xlink:href'] ?? '');
  const id = context.relations.to('image', target);
  const size = {
    cx: units(frame.attributes['svg:width']),
    cy: units(frame.attributes['svg:height']),
  };
  const number = context.count();
  return x('w:drawing', [
    x('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      x('wp:extent', size),
      properties(number, frame.attributes['draw:name'] ?? '', alt),
      x('a:graphic', { 'xmlns:a': namespaces.drawing }, [
        x('a:graphicData', { uri: namespaces.picture }, [picture(number, id, size)]),
      ]),
    ]),
  ]);
}

/** The path of a picture from the text, by that in an OpenDocument package. */
export function mediaPath(path: string): string {
  return path.replace(/^Pictures\//, 'media/');
}

function properties(number: number, name: string, alt: string): Element {
  if (alt !== '') return x('wp:docPr', { id: number, name, descr: alt });
  const decorative = x('adec:decorative', { 'xmlns:adec': namespaces.decorative, val: 1 });
  return x('wp:docPr', { id: number, name }, [
    x('a:extLst', { 'xmlns:a': namespaces.drawing }, [
      x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [decorative]),
    ]),
  ]);
}

function picture(number: number, id: string, size: { cx: number; cy: number }): Element {
  return x('pic:pic', { 'xmlns:pic': namespaces.picture }, [
    x('pic:nvPicPr', [x('pic:cNvPr', { id: number, name: '' }), x('pic:cNvPicPr')]),
    x('pic:blipFill', [x('a:blip', { 'r:embed': id }), x('a:stretch', [x('a:fillRect')])]),
    x('pic:spPr', [
      x('a:xfrm', [x('a:off', { x: 0, y: 0 }), x('a:ext', size)]),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
  ]);
}

function units(inches: string | null | undefined): number {
  return Math.round(Number.parseFloat(inches ?? '0') * unitsPerInch);
}
