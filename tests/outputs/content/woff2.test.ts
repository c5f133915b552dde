import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import wawoff2 from 'wawoff2';
import { dependencyFile } from '../../../src/base/package-info.js';
import { sha256 } from '../../../src/outputs/content/output-file.js';
import { woff2 } from '../../../src/outputs/content/woff2.js';

const path = '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf';
const font = readFileSync(dependencyFile(path));

/** The sums of a TrueType font's tables, by name, but for the sum of the whole file that `head` has. */
function tables(bytes: Buffer): Map<string, string> {
  const entries = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((at) => {
      const start = bytes.readUInt32BE(at + 8);
      const table = Buffer.from(bytes.subarray(start, start + bytes.readUInt32BE(at + 12)));
      const name = bytes.toString('latin1', at, at + 4);
      if (name === 'head') table.fill(0, 8, 12);
      return [name, sha256(table)];
    }),
  );
}

test('a font is the same once it is unpacked by another program', async () => {
  const packed = await woff2(font);
  expect(packed.length / font.length).toBeLessThan(0.6);
  expect(packed.readUInt32BE(8)).toBe(packed.length);
  const unpacked = Buffer.from(await wawoff2.decompress(packed));
  expect(tables(unpacked)).toEqual(tables(font));
  const [a, b] = [font, packed].map((bytes) => fontkit.create(bytes) as fontkit.Font);
  expect(b?.layout('Été').advanceWidth).toBe(a?.layout('Été').advanceWidth);
});
