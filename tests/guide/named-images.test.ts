import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { outcomeOf, workplace } from '../helpers/guides.js';

const place = workplace();
afterAll(() => place.remove());
const manifest = readFileSync(join(place.guide, 'guide.yaml'), 'utf8');
const drawing = (paint: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="${paint}"/></svg>`;
place.add('images/logo.svg', drawing('#123456'));
place.add('images/part.svg', drawing('#654321'));
beforeEach(() => place.add('guide.yaml', manifest));

const withLogo = (logo: string) =>
  place.edit('guide.yaml', (text) =>
    text.replace(/publishers:.*\n(?:\s+-.*\n)*/, `publishers: [{ name: Bureau, logo: ${logo} }]\n`),
  );
const withPart = (more: string) =>
  place.edit('guide.yaml', (text) => text.replace(/^( *)- title: (.*)$/m, `$&\n$1  ${more}`));

test.each([
  ['a logo', () => withLogo('images/none.svg'), 'Missing image «images/none.svg»', '«logo»'],
  [
    'a logo',
    () => withLogo('../x.svg'),
    "Unexpected image «../x.svg» outside the guide's",
    '«logo»',
  ],
  [
    'a pictogram',
    () => withPart('image: images/no.svg'),
    'Missing image «images/no.svg»',
    '«image»',
  ],
])('%s that is no file of the guide is told at its place', async (_, named, message, key) => {
  named();
  const { exitCode, diagnostics } = await outcomeOf(check({ dir: place.guide }, place.context));
  expect([exitCode, diagnostics.length]).toEqual([2, 1]);
  expect(diagnostics[0]).toMatchObject({
    rule: 'manifest',
    line: expect.any(Number),
    message: expect.stringContaining(message),
    hint: expect.stringContaining(key),
  });
});

test('what a part says and shows, and logos, are in every output', {
  timeout: 120_000,
}, async () => {
  withLogo('images/logo.svg');
  withPart('introduction: Ce que dit cette partie.');
  withPart('image: images/part.svg');
  const { exitCode } = await build(
    { dir: place.guide, only: ['site', 'epub', 'office'] },
    place.context,
  );
  expect(exitCode).toBe(0);
  const dist = join(place.folder, 'dist');
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const home = read('site/index.html');
  expect(home).toMatch(/<img class="guide-logo" src="img\/logo\.\w+\.svg" alt="Bureau"/);
  expect(home).toMatch(/<img class="guide-card__picture" src="img\/part\.\w+\.svg" alt=""/);
  const introduction = 'Ce que dit cette partie.';
  const [markdown = ''] = readdirSync(join(dist, 'site/downloads')).filter((each) =>
    each.endsWith('.md'),
  );
  for (const page of ['site/index.html', 'site/tout.html', join('site/downloads', markdown)])
    expect(read(page), page).toContain(introduction);
  for (const folder of ['epub', 'office'])
    for (const name of readdirSync(join(dist, folder)))
      expect(textOf(readFileSync(join(dist, folder, name))), name).toContain(introduction);
});

/** All that a packed document says. */
function textOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /\.x(?:ht)?ml$/.test(path))
    .map(([, each]) => strFromU8(each))
    .join('\n');
}
