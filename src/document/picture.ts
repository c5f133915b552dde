/**
 * Opens an image in pixels, as all outputs do: what `soundImage` lets pass, none of them stops at. A warning of a
 * decoder, as of a profile that is not quite right, is none of theirs.
 */
export async function openPicture(bytes: Uint8Array) {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { failOn: 'error' });
}
