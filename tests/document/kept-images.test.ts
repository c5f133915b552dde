import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { diskCache } from '../../src/base/cache/disk-cache.js';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { loadImages } from '../../src/document/load-images.js';
import { loadGuide } from '../../src/guide/load.js';
import { madeGuide } from '../helpers/hostile.js';

const raw = { width: 64, height: 64, channels: 3 } as const;
const photo = () => sharp(randomBytes(64 * 64 * 3), { raw }).withMetadata({ orientation: 6 });
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0h9"/></svg>';
const files = {
  'images/inks.jpg': await photo().toColourspace('cmyk').jpeg().toBuffer(),
  'images/plain.png': await sharp(randomBytes(64 * 64 * 3), { raw })
    .png()
    .toBuffer(),
  'images/turned.jpg': await photo().jpeg().toBuffer(),
  'images/half.png': (await photo().png().toBuffer()).subarray(0, 4000),
  'images/drawing.svg': Buffer.from(drawing),
};
const guide = madeGuide(files);
afterAll(() => guide.remove());

test('what images are is found out once, and pictures that stay as they are take no room in the cache', async () => {
  const world = nodeWorld(guide.folder);
  const { guide: loaded } = await loadGuide(guide.folder, world);
  const read = async (cache?: ReturnType<typeof diskCache>) => {
    const { images, diagnostics } = await loadImages(Object.keys(files), loaded, world, cache);
    const bytes = [...images.values()].map((image) => Buffer.from(image.bytes).toString('base64'));
    const told = diagnostics.map(({ rule, file }) => `${file} ${rule}`);
    return { made: cache?.made, paths: [...images.keys()], bytes, told };
  };
  const folder = join(guide.folder, 'cache');
  const opened = () => diskCache(folder, 'tool', world);
  const { made: _, ...alone } = await read();
  expect(alone.paths).toHaveLength(4);
  expect(alone.told).toEqual(['images/half.png image-format', 'images/drawing.svg image-active']);
  expect(await read(opened())).toEqual({ ...alone, made: { image: 5 } });
  expect(await read(opened())).toEqual({ ...alone, made: {} });
  const sizes = readdirSync(join(folder, 'image')).map(
    (name) => statSync(join(folder, 'image', name)).size,
  );
  const small = sizes.filter((size) => size < 1000);
  // The plain picture, the half one and the drawing; the other two were written anew.
  expect(small).toHaveLength(3);
});
