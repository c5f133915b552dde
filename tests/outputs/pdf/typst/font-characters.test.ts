import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { dependencyFile } from '../../../../src/base/package-info.js';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { fontCharacters } from '../../../../src/outputs/pdf/typst/font-characters.js';
import { readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';

const { files } = await readFonts(
  { theme: 'plain', root: '/', emoji: true, math: true, own: [] },
  nodeWorld(),
);
const dsfr = join(dirname(dependencyFile('@gouvfr/dsfr/package.json')), 'dist', 'fonts');
const packed = ['Light', 'Regular_Italic', 'Bold'].map((style) =>
  readFileSync(join(dsfr, `Marianne-${style}.woff2`)),
);

test('each font has the characters that a library of fonts finds in it, packed or not', () => {
  for (const bytes of [...files.map((file) => file.bytes), ...packed]) {
    const { characterSet } = fontkit.create(Buffer.from(bytes)) as fontkit.Font;
    expect(fontCharacters(bytes)).toEqual(characterSet);
  }
});

/** A font of one table, which has one subtable. */
function fontOf(words: readonly number[]): Buffer {
  const [one, head, table] = [Buffer.alloc(12), Buffer.alloc(16), Buffer.alloc(12)];
  one.writeUInt16BE(1, 4);
  head.write('cmap', 'latin1');
  head.writeUInt32BE(28, 8);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(1, 6);
  table.writeUInt32BE(12, 8);
  const subtable = Buffer.alloc(2 * words.length);
  words.forEach((word, index) => void subtable.writeUInt16BE(word, 2 * index));
  return Buffer.concat([one, head, table, subtable]);
}

test('formats that few fonts have', () => {
  expect(fontCharacters(fontOf([0, 262, 0]))).toEqual([...Array(256).keys()]);
  expect(fontCharacters(fontOf([6, 16, 0, 65, 3, 1, 2, 3]))).toEqual([65, 66, 67]);
  expect(fontCharacters(fontOf([10, 0, 0, 26, 0, 0, 1, 0xf600, 0, 2, 1, 2]))).toEqual([
    0x1f600, 0x1f601,
  ]);
  expect(fontCharacters(fontOf([13, 0, 0, 28, 0, 0, 0, 1, 0, 97, 0, 99, 0, 1]))).toEqual([
    97, 98, 99,
  ]);
  expect(fontCharacters(fontOf([2, 0]))).toEqual([]);
});
