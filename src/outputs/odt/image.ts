import type { Element } from 'hast';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { textProperty } from '../../document/data.js';
import type { OdtContext } from './context.js';

/** The most room that an image has on a page, in pixels of CSS: 17 by 21 cm. */
const most = { width: 642, height: 793 };

/** An image in a line with its alternative, or that alone where the document has no image. */
export function odtImage(node: Element, { images, printed }: OdtContext): ElementContent[] {
  const alt = textProperty(node, 'alt') ?? '';
  const image = images.get(node.data?.image ?? '');
  if (!image) return [{ type: 'text', value: alt }];
  printed.images += 1;
  const { width, height } = sizeOf(node, image);
  const frame = {
    'draw:name': `Image ${printed.images}`,
    'text:anchor-type': 'as-char',
    'svg:width': inches(width),
    'svg:height': inches(height),
    ...(alt === '' ? { 'loext:decorative': 'true' } : {}),
  };
  const link = { 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' };
  return [
    x('draw:frame', frame, [
      x('draw:image', { 'xlink:href': image.path, ...link }),
      ...(alt === '' ? [] : [x('svg:title', alt)]),
    ]),
  ];
}

/** As wide as its author says, or as it is, but within the page. */
function sizeOf({ data }: Element, own: { width: number; height: number }) {
  const ratio = own.height / own.width;
  const wanted = data?.width;
  const asked = !wanted
    ? own.width
    : 'percent' in wanted
      ? (most.width * wanted.percent) / 100
      : wanted.pixels;
  const width = Math.min(asked, most.width, most.height / ratio);
  return { width, height: width * ratio };
}

function inches(pixels: number): string {
  return `${(pixels / 96).toFixed(3)}in`;
}
