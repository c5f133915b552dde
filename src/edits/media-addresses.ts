import type { ContainerDirective } from 'mdast-util-directive';
import { mediaKind } from '../document/media-kind.js';
import type { AddressPlace } from './address-places.js';

const named =
  /(?<before>\s(?<key>src|poster|transcript|captions)\s*=\s*)(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'}]+))/g;

/** The addresses in the braces of a box of video or sound, where the box reads them as they are written. */
export function mediaAddresses(node: ContainerDirective, text: string): AddressPlace[] {
  const start = node.position?.start.offset;
  if (start === undefined || !mediaKind(node.name)) return [];
  const [opening = ''] = text.slice(start).split('\n', 1);
  const braces = opening.indexOf('{');
  if (braces === -1) return [];
  // A space stands for the brace, behind which the first key may stand.
  const written = ` ${opening.slice(braces + 1)}`;
  return [...written.matchAll(named)].flatMap(({ index, groups = {} }): AddressPlace[] => {
    const { before = '', key = '', double, single, bare = '' } = groups;
    const quoted = double ?? single;
    const address = quoted ?? bare;
    if (address === 'none' || node.attributes?.[key] !== address) return [];
    const at = start + braces + index + before.length + (quoted === undefined ? 0 : 1);
    const kind = key === 'poster' ? 'image' : 'link';
    return [{ address, kind, start: at, end: at + address.length }];
  });
}
