/**
 * Opens an image in pixels, as all outputs do: what `soundImage` lets pass, none of them stops at. A warning of a
 * decoder, as of a profile that is not quite right, is none of theirs.
 */
export async function openPicture(bytes: Uint8Array) {
  const { default: sharp } = await loadDecoder();
  return sharp(bytes, { failOn: 'error' });
}

/** Makes ready to open images, which takes a moment: to be called while there is nothing else to do. */
export function loadDecoder() {
  return import('sharp');
}
