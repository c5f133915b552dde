import * as fontkit from 'fontkit';
import { afterAll, expect, test } from 'vitest';
import { nodeWorld } from '../../../../src/base/world/node-world.js';
import { run as build } from '../../../../src/cli/commands/build.js';
import { run as check } from '../../../../src/cli/commands/check.js';
import { bookFonts } from '../../../../src/outputs/pdf/typst/book-fonts.js';
import { readFonts } from '../../../../src/outputs/pdf/typst/fonts.js';
import { printable } from '../../../../src/outputs/pdf/typst/glyphs.js';
import { missingGlyphs } from '../../../../src/outputs/pdf/typst/missing-glyphs.js';
import { unpackFonts } from '../../../../src/outputs/pdf/typst/unpack-fonts.js';
import { outcomeOf, workplace } from '../../../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());

const { families, files } = await readFonts(
  { theme: 'plain', root: '/', emoji: true, own: [] },
  nodeWorld(),
);
const { blobs, coverage } = await unpackFonts({ files });
const fonts = bookFonts(families, coverage);
const sights = (text: string, kind: 'body' | 'mono' = 'body') => {
  const told: string[] = [];
  const glyphs = { ...fonts, tell: (cluster: string) => told.push(cluster) };
  return [printable(text, { file: 'a.md' }, glyphs, kind), told];
};

test('the compiler knows the fonts by names that no font of the machine has', () => {
  const names = blobs.map((blob) => fontkit.create(blob) as fontkit.Font);
  expect(names.map(({ familyName }) => familyName)).toEqual(files.map(({ family }) => family));
  expect(names[0]?.postscriptName).toBe('SourceSans3-Regular');
  expect(files.every(({ family }) => family.startsWith('guide '))).toBe(true);
});

test('a letter and its marks must be in one font; a character in code, in one that code is set in', () => {
  expect(sights('e\u0301 👩‍⚕️ 🇫🇷 1️⃣ 👍🏽')).toEqual(['e\u0301 👩‍⚕️ 🇫🇷 1️⃣ 👍🏽', []]);
  expect(sights('a\u0e31')).toEqual(['\ufffd', ['a\u0e31']]);
  expect(sights('ɮ', 'mono')).toEqual(['ɮ', []]);
  expect(sights('❤️\u200d\u{1fbff}')).toEqual(['❤️\u200d\ufffd', ['\u{1fbff}']]);
});

test('a hundred thousand missing characters are one message a script, with the first place', () => {
  const missing = missingGlyphs();
  for (let line = 1; line <= 100_000; line += 1) missing.tell('中', { file: 'a.md', line });
  for (const each of ['क', 'ക', '国', '\ue000']) missing.tell(each, { file: 'b.md', line: 9 });
  const told = missing.diagnostics().map(({ line, message }) => `${line} ${message}`);
  expect(told).toEqual([
    '1 Unexpected characters (Han), which no font of the guide has: «中» (U+4E2D), «国» (U+56FD), 100001 times in all',
    '9 Unexpected character «क» (U+0915) (Devanagari), which no font of the guide has',
    '9 Unexpected character «ക» (U+0D15) (Malayalam), which no font of the guide has',
    '9 Unexpected character U+E000 (private use), which no font of the guide has',
  ]);
  expect(missing.diagnostics()[1]?.hint).toContain('fonts/NotoSansDevanagari-Regular.ttf');
});

test('check and build say the same of scripts and emoji', { timeout: 120_000 }, async () => {
  const words = '\n> *تحقق* ✓ *☃*\n\nDone 👉 here, 🕵️‍♂️ and 🏃‍♀️.\n\n`→ ✓ تحقق`\n';
  place.edit('partie/un.md', (text) => text + words);
  const missing = async (outcome: ReturnType<typeof build>) =>
    (await outcomeOf(outcome)).diagnostics.filter(({ rule }) => rule === 'glyph-missing');
  const options = { dir: place.guide, only: ['pdf' as const] };
  expect((await build(options, place.context)).exitCode).toBe(0);
  place.edit('partie/deux.md', (text) => `${text}\nकि ക\n`);
  const told = await missing(build(options, place.context));
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringContaining('(Devanagari)'),
    expect.stringContaining('(Malayalam)'),
  ]);
  expect(await missing(check({ dir: place.guide }, place.context))).toEqual(told);
});
