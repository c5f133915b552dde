import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../../../src/cli/commands/build.js';
import { outcomeOf, type Workplace, workplace } from '../../../helpers/guides.js';

const tokens = 'templates/pdf/tokens.typ';
let place: Workplace;
beforeAll(() => {
  place = workplace();
  mkdirSync(join(place.guide, 'templates/pdf'), { recursive: true });
});
afterAll(() => place.remove());

const built = (text: string) => {
  place.add(tokens, text);
  return outcomeOf(build({ dir: 'guide', only: ['pdf'] }, place.context));
};

/** Where the first line of a page's text begins, in points. */
function leftEdge(): number {
  const docs = join(place.folder, 'dist/site/docs');
  const [pdf = ''] = readdirSync(docs).filter((name) => name.endsWith('.pdf'));
  const boxes = execFileSync('pdftotext', ['-bbox', join(docs, pdf), '-'], { encoding: 'utf8' });
  const words = [...boxes.matchAll(/xMin="([\d.]+)"[^>]*>premier</g)];
  return Math.min(...words.map(([, x = '']) => Number(x)));
}

test('a guide sets tokens of the page design, and leaves the others as they are', async () => {
  expect((await built('')).exitCode).toBe(0);
  const standard = leftEdge();
  expect((await built('#let page-margin = (x: 47mm)\n')).exitCode).toBe(0);
  expect(leftEdge()).toBeGreaterThan(standard + 40);
});

test.each([
  ['#let colour = 1\n', { message: expect.stringContaining('unknown name colour') }],
  ['#let body-size = "12"\n', { message: expect.stringContaining('expected length, not str') }],
  ['#let colours = (accnt: red)\n', { message: expect.stringContaining('unknown key accnt') }],
  ['\n#let body-size = 12p\n', { message: expect.stringContaining('expected'), line: 2 }],
])('what is wrong with them is told at the file: %s', async (text, found) => {
  const { exitCode, diagnostics } = await built(text);
  expect(exitCode).toBe(1);
  expect(diagnostics[0]).toMatchObject({ rule: 'page-design', file: tokens, ...found });
});
