import { loadDecoder, openPicture } from '../../document/picture.js';

/** What social networks and messengers show beside a link (https://ogp.me), twice as wide as high. */
export const sharingSize = { width: 1200, height: 630 };

const margin = 40;
const background = '#f5f5fe';

/** The cover, whole, on a picture of that size, as a JPEG: a page upright would be cut to its middle. */
export async function sharingImage(cover: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await loadDecoder();
  const page = await (await openPicture(cover))
    .resize({ height: sharingSize.height - 2 * margin })
    .toBuffer();
  return sharp({ create: { ...sharingSize, channels: 3, background } })
    .composite([{ input: page, gravity: 'centre' }])
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}
