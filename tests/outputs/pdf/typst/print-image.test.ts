import sharp from 'sharp';
import { expect, test } from 'vitest';
import { printImage } from '../../../../src/outputs/pdf/typst/print-image.js';

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
const image = (bytes: Uint8Array, format: 'png' | 'jpg' | 'svg') => ({
  path: `photo.${format}`,
  address: `img/photo.${format}`,
  bytes,
  format,
});

test('a photograph finer than print is resampled, and keeps its format and shape', async () => {
  const fine = await noise(3000, 1500).jpeg({ quality: 95 }).toBuffer();
  const printed = await printImage(image(fine, 'jpg'));
  const { width, height, format } = await sharp(printed).metadata();
  expect({ width, height, format }).toEqual({ width: 1351, height: 675, format: 'jpeg' });
  expect(printed.length).toBeLessThan(fine.length / 3);
});

test('what print can show whole is left as it is', async () => {
  const small = await noise(800, 400).png().toBuffer();
  expect(await printImage(image(small, 'png'))).toBe(small);
  const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await printImage(image(drawing, 'svg'))).toBe(drawing);
});
