import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { soundImage } from '../../src/document/sound-image.js';

/** Red above blue, and its picture lying on its side, with Exif that says how to turn it and where it was taken. */
const raw = { width: 40, height: 20, channels: 3 } as const;
const pixels = Buffer.concat([
  Buffer.alloc(40 * 10 * 3, Buffer.from([255, 0, 0])),
  Buffer.alloc(40 * 10 * 3, Buffer.from([0, 0, 255])),
]);
const upright = () => sharp(pixels, { raw });
const turned = async () =>
  sharp(await upright().rotate(-90).png().toBuffer()).withMetadata({
    orientation: 6,
    exif: { IFD0: { Artist: 'Jeanne' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } },
  });
const named = () => upright().withMetadata({ exif: { IFD0: { Artist: 'Jeanne' } } });

/** What outputs are given, how large it is, and the colours of its first and last pixel. */
async function seen(bytes: Uint8Array) {
  const sound = await soundImage(bytes);
  if (sound.problem !== undefined) return sound.problem;
  const picture = sharp(sound.bytes);
  const { width, height, depth, space } = await picture.metadata();
  const { data } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isRed = (at: number) => (data[at] ?? 0) > 180 && (data[at + 2] ?? 0) < 80;
  const isBlue = (at: number) => (data[at] ?? 0) < 80 && (data[at + 2] ?? 0) > 120;
  const isPrivate = !Buffer.from(sound.bytes).includes('Jeanne');
  const isUpright = isRed(0) && isBlue(data.length - 3);
  return [sound.kind, sound.format, `${width}×${height}`, depth, space, isUpright, isPrivate];
}

test.each([
  ['jpeg', 'jpg', 'jpg'],
  ['png', 'png', 'png'],
  ['webp', 'webp', 'webp'],
  ['avif', 'avif', 'jpg'],
  ['tiff', 'tiff', 'png'],
] as const)(
  '%s that Exif turns is upright, and says nothing of its author',
  async (name, kind, format) => {
    const bytes = await (await turned()).toFormat(name).toBuffer();
    // TIFF has tags of its own for it, which are not written here.
    expect(bytes.includes('Jeanne')).toBe(name !== 'tiff');
    expect(await seen(bytes)).toEqual([kind, format, '40×20', 'uchar', 'srgb', true, true]);
  },
);

test.each(['jpeg', 'png', 'webp'] as const)(
  '%s loses its metadata and none of its pixels',
  async (name) => {
    const bytes = await named().toFormat(name).toBuffer();
    expect(bytes.includes('Jeanne')).toBe(true);
    const sound = await soundImage(bytes);
    const kept = 'bytes' in sound ? sound.bytes : new Uint8Array();
    expect(Buffer.from(kept).includes('Jeanne')).toBe(false);
    const [before, after] = await Promise.all(
      [bytes, kept].map((each) => sharp(each).raw().toBuffer()),
    );
    expect(after && before?.equals(after)).toBe(true);
    const plain = await upright().toFormat(name).toBuffer();
    const same = await soundImage(plain);
    expect('bytes' in same && same.bytes).toBe(plain);
  },
);

test('what follows a JPEG, such as another with a place, is cut off', async () => {
  const first = await upright().jpeg({ progressive: true }).toBuffer();
  const sound = await soundImage(Buffer.concat([first, await named().jpeg().toBuffer()]));
  expect('bytes' in sound && Buffer.from(sound.bytes).equals(first)).toBe(true);
});

test('inks and sixteen bits become sRGB in eight', async () => {
  const inks = await upright().toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(inks).metadata()).space).toBe('cmyk');
  expect(await seen(inks)).toEqual(['jpg', 'jpg', '40×20', 'uchar', 'srgb', true, true]);
  const deep = await upright().toColourspace('rgb16').png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  expect(await seen(deep)).toEqual(['png', 'png', '40×20', 'uchar', 'srgb', true, true]);
});

test('a compressed drawing is unpacked', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';
  const sound = await soundImage(gzipSync(drawing));
  expect('bytes' in sound && new TextDecoder().decode(sound.bytes)).toContain('<path');
});

test.each([
  ['', 'file without contents'],
  ['<!DOCTYPE html><html><body>Not found</body></html>', 'that is a web page'],
  ['%PDF-1.7', 'that is a PDF'],
  [
    'version https://git-lfs.github.com/spec/v1\noid sha256:1',
    'that is a pointer of Git LFS, not the file itself',
  ],
  ['\0\0\0\x18ftypheic', 'in HEIC, which browsers do not show'],
  ['BM\0\0', 'that is a bitmap of Windows (BMP)'],
  ['\x89PNG\r\n\x1a\nhalf', 'that is broken or cut short'],
  ['words', 'file, expected SVG, PNG, JPEG, WebP, GIF, AVIF or TIFF'],
])('%j is told by its own cause', async (file, problem) => {
  const told = await soundImage(Buffer.from(file, 'latin1'));
  expect(told).toMatchObject({ problem });
  expect('hint' in told && told.hint).toMatch(/\w{3}/);
});
