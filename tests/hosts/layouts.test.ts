import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { readLayout } from '../../src/hosts/eleventy/layouts.js';

const folder = mkdtempSync(join(tmpdir(), 'guide-layouts-'));
const files = {
  'src/_layouts/inner.njk': '---\nlayout: outer\n---\n<main>{{ content }}</main>',
  'src/_layouts/outer.html': '{% include "head.njk" %}{{ content }}',
  'src/_layouts/plain.njk': '<h1>Portail</h1><title>{{ title }}</title>{{ content }}',
  'src/_layouts/extending.njk': '{%- extends "base.njk" -%}',
  'src/_layouts/beside.njk': '{% include "./outer.html" %}',
  'src/_layouts/circle.njk': '---\nlayout: circle.njk\n---\n',
  'src/_includes/head.njk': '<h1 class="x">\n  <span>{{ page.title or title }}</span>\n</h1>',
  'src/_includes/base.njk': '<h1>{{ heading or title }}</h1>',
};
const site = { layouts: 'src/_layouts', includes: 'src/_includes', aliases: { page: 'inner.njk' } };

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['inner.njk', true],
  ['inner', true],
  ['page', true],
  ['extending.njk', true],
  ['beside.njk', true],
  ['plain.njk', false],
  ['circle.njk', false],
])('%s shows the title: %s', async (name, showsTitle) => {
  const layout = await readLayout(folder, site, name, nodeWorld(folder));
  expect(layout).toEqual({ isMissing: false, showsTitle });
});

test('a layout that is not there, or outside the site, is missing', async () => {
  for (const name of ['none.njk', '../../../../etc/passwd'])
    expect(await readLayout(folder, site, name, nodeWorld(folder))).toMatchObject({
      isMissing: true,
    });
});
