import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { dependencyFile } from '../../src/base/package-info.js';
import { run as build } from '../../src/cli/commands/build.js';
import { loadGuide } from '../../src/guide/load.js';
import { outcomeOf, workplace } from '../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());
mkdirSync(join(place.guide, 'fonts'));
copyFileSync(
  dependencyFile('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  join(place.guide, 'fonts/a.ttf'),
);
place.add('fonts/b.ttf', 'no font');
const manifest = readFileSync(join(place.guide, 'guide.yaml'), 'utf8');
const named = (fonts: string) => place.add('guide.yaml', `${manifest}\nfonts: [${fonts}]\n`);

test('a font says its family, and what it has', async () => {
  named('{ file: fonts/a.ttf, licence: Bitstream-Vera }');
  const { guide } = await loadGuide(place.guide, place.context.world);
  expect(guide.fonts.map(({ family, weight, isItalic }) => [family, weight, isItalic])).toEqual([
    ['DejaVu Sans', 400, false],
  ]);
  expect(guide.fonts[0]?.characters.has(0x642)).toBe(true);
});

test.each([
  ['{ file: fonts/c.ttf, licence: OFL-1.1 }', 'Missing font «fonts/c.ttf»'],
  ['{ file: fonts/b.ttf, licence: OFL-1.1 }', 'Unexpected file «fonts/b.ttf», which is no font'],
  ['{ file: ../a.ttf, licence: OFL-1.1 }', 'outside the guide'],
  ['{ file: fonts/a.ttf }', 'Missing «fonts.0.licence»'],
  ['{ file: fonts/a.ttf, license: OFL-1.1, licence: OFL-1.1 }', 'Unexpected key «license»'],
])('%s is refused at its place', async (font, message) => {
  named(font);
  const { exitCode, diagnostics } = await outcomeOf(build({ dir: place.guide }, place.context));
  expect([exitCode, diagnostics[0]?.message]).toEqual([2, expect.stringContaining(message)]);
  expect(diagnostics[0]?.line).toBeGreaterThan(10);
});

test('it sets what it is there for, in all outputs', { timeout: 120_000 }, async () => {
  named('{ file: fonts/a.ttf, licence: Bitstream-Vera }');
  place.edit('partie/un.md', (text) => `${text}\nVoici تحقق en arabe.\n`);
  const outcome = await build({ dir: place.guide, emit: ['typst'] }, place.context);
  expect(outcome.exitCode).toBe(0);
  const dist = join(place.folder, 'dist');
  const assets = join(dist, 'site/assets');
  const sheet = readdirSync(assets).find((name) => /^site\..*css$/.test(name)) ?? '';
  const css = readFileSync(join(assets, sheet), 'utf8');
  const points = [...new Set('تحقق')].sort().map((each) => each.codePointAt(0)?.toString(16));
  const range = `unicode-range:U+${points.join(',U+')};`;
  expect(css).toContain(
    `@font-face{font-family:"DejaVu Sans";font-weight:400;font-display:block;${range}`,
  );
  expect(css).toMatch(/html\{font-family:"DejaVu Sans",/);
  const [book = ''] = readdirSync(join(dist, 'epub'));
  const files = unzipSync(readFileSync(join(dist, 'epub', book)));
  expect(Object.keys(files)).toContain('EPUB/fonts/dejavu-sans-400-0.woff2');
  expect(Buffer.from(files['EPUB/styles/book.css'] ?? []).toString()).toContain(range);
  const bill = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'));
  expect(bill.components.at(-1)).toMatchObject({
    name: 'fonts/a.ttf',
    licenses: [{ license: { name: 'Bitstream-Vera' } }],
  });
  const docs = join(dist, 'site/docs');
  const main = readdirSync(docs, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('main.typ'),
  );
  expect(readFileSync(join(docs, main ?? ''), 'utf8')).toMatch(
    /"body": \("guide [^"]+", "guide own DejaVu Sans", "guide DejaVu Sans",/,
  );
});
