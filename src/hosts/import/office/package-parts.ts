import { strFromU8 } from 'fflate';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { mostXml } from '../../../base/world/limits.js';
import { unzipped } from '../../../base/world/unzipped.js';

/** The parts of a document: XML as trees, pictures as bytes. */
export interface PackageParts {
  /** @throws RangeError for one too large, SyntaxError for what is no XML; undefined where there is none. */
  xml: (path: string) => Root | undefined;
  bytes: (path: string) => Uint8Array | undefined;
  paths: readonly string[];
}

/**
 * Unpacks a document, ODF or Office Open XML, in memory. Entities of a document type are not read: XML that uses them
 * is refused.
 * @throws RangeError, Error for what is no such archive.
 */
export function packageParts(bytes: Uint8Array): PackageParts {
  const wanted =
    /^(?:(?:content|styles|meta)\.xml|docProps\/core\.xml|word\/|Pictures\/|media\/|[^/]+\/content\.xml$)/;
  const parts = unzipped(bytes, wanted);
  return {
    paths: Object.keys(parts),
    bytes: (path) => parts[path],
    xml: (path) => {
      const part = parts[path];
      if (part === undefined) return undefined;
      if (part.length > mostXml) throw new RangeError(`more than ${mostXml / 2 ** 20} MiB of XML`);
      return fromXml(strFromU8(part));
    },
  };
}
