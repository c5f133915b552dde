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
    if (/[\p{Cc}<>:"|?*\\]/u.test(name)) return 'with a character that Windows can’t hold';
    if (/[. ]$/.test(name)) return 'that ends with a dot or a space, which Windows takes away';
    if (devices.test(name)) return 'that Windows keeps for a device';
    if (Buffer.byteLength(name) > longest) return `longer than ${longest} bytes`;
  }
  return undefined;
}

/** One spelling for names that are the same file where systems fold case and accents together. */
export function caseFolded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
