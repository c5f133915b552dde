import { strToU8 } from 'fflate';
import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { toXml } from '../../document/to-xml.js';
import type { PackedPicture } from '../content/open-document.js';

/**
 * A text whose formulas are files of its package: within the text itself, LibreOffice shows them in frames of one size.
 * @returns the text, and the files.
 */
export function withObjects(blocks: readonly Element[]): {
  blocks: Element[];
  objects: PackedPicture[];
} {
  const objects: PackedPicture[] = [];
  const packed = (node: Element): Element => {
    const [math] = node.children;
    if (node.name === 'draw:object' && math?.type === 'element') {
      const folder = `Formula-${objects.length + 1}`;
      const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(math)}`;
      objects.push({
        path: `${folder}/content.xml`,
        bytes: strToU8(xml),
        mediaType: 'text/xml',
      });
      return x('draw:object', {
        'xlink:href': `./${folder}`,
        'xlink:type': 'simple',
        'xlink:show': 'embed',
        'xlink:actuate': 'onLoad',
      });
    }
    const children = node.children.map((child) =>
      child.type === 'element' ? packed(child) : child,
    ) as ElementContent[];
    return { ...node, children };
  };
  return { blocks: blocks.map(packed), objects };
}
