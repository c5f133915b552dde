import { unzipSync } from 'fflate';
import { mostUnpacked } from './limits.js';

/**
 * The entries of a ZIP file whose names match, unpacked in memory: nothing is written, whatever the names say.
 * @throws RangeError for more than `mostUnpacked`, before anything is unpacked.
 */
export function unzipped(bytes: Uint8Array, wanted: RegExp): Record<string, Uint8Array> {
  let sum = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      // Each is unpacked into as many bytes as it says, and no more.
      sum += originalSize;
      if (sum <= mostUnpacked) return true;
      throw new RangeError(`more than ${mostUnpacked / 2 ** 20} MiB once unpacked`);
    },
  });
}
