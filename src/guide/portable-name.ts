import { words } from '../words/words.js';

/** Names that Windows keeps for devices, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const longest = 255;

/**
 * Why a path can't name a file on every system that a guide is read, kept or published on.
 * @param path with slashes.
 * @returns what is wrong with it, as the end of «Unexpected file name …», or undefined.
 */
export function unportable(path: string): string | undefined {
  for (const name of path.split('/')) {
    if (/[\p{Cc}<>:"|?*\\]/u.test(name)) return words().guide.addresses.character;
    if (/[. ]$/.test(name)) return words().guide.addresses.ending;
    if (devices.test(name)) return words().guide.addresses.device;
    if (Buffer.byteLength(name) > longest) return words().guide.addresses.long(longest);
  }
  return undefined;
}

/** One spelling for names that are the same file where systems fold case and accents together. */
export function caseFolded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
