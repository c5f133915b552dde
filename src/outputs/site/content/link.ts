import { posix } from 'node:path';
import { textProperty } from '../../../document/data.js';
import { relativeAddress } from '../../../document/link-target.js';
import type { ElementPrinter } from '../../content/context.js';

/** A link as it leads from the page where it is printed. */
export const link: ElementPrinter = (node, { from, to }) => {
  const href = textProperty(node, 'href');
  const attachment = node.data?.attachment;
  if (attachment && href !== undefined) {
    const file = relativeAddress(to, attachment.address) + (/#.*$/.exec(href)?.[0] ?? '');
    return { ...node, properties: { ...node.properties, href: file } };
  }
  if (from === to || href === undefined || /^[a-z][a-z\d+.-]*:/i.test(href)) return node;
  const [path = '', anchor] = href.split('#', 2);
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  const relative = posix.relative(posix.dirname(to), target);
  const address = anchor === undefined ? relative : `${relative}#${anchor}`;
  return { ...node, properties: { ...node.properties, href: address } };
};
