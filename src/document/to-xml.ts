import type { Nodes } from 'xast';
import { type Options, toXml as written } from 'xast-util-to-xml';

/** A tree as XML 1.0, in whose text the end of a CDATA section may not stand (2.4). */
export function toXml(tree: Nodes | Nodes[], options?: Options): string {
  return written(tree, options).replaceAll(']]>', ']]&gt;');
}
