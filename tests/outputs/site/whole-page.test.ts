import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

async function built(): Promise<string> {
  const { exitCode } = await build({ dir: 'guide', only: ['site'] }, place.context);
  expect(exitCode).toBe(0);
  return readFileSync(join(place.folder, 'dist/site/tout.html'), 'utf8');
}

test('the whole guide is on one page, in order, and its links stay there', async () => {
  const html = await built();
  const titles = [...html.matchAll(/<h(\d)[^>]*guide-whole__[^>]*>(.*?)<\/h\1>/g)];
  expect(titles.map(([, level, title]) => `${level} ${title?.replace(/<[^>]*>/g, '')}`)).toEqual([
    '2 Première partie',
    '3 1.1 Premier chapitre',
    '3 1.2 Second chapitre',
    '2 Glossaire',
  ]);
  expect(html).toContain('<a href="#page-partie-deux--fig-un">figure\u00a01</a>');
  expect(html).toContain('<a href="#page-partie-un">premier chapitre</a>');
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  for (const [, href = ''] of main.matchAll(/ href="([^"]*)"/g))
    if (!/^(?:https?:|index\.html$)/.test(href))
      expect(ids).toContain(decodeURIComponent(href.slice(1)));
});

test('anchors and notes that two chapters share stay apart', async () => {
  const text = '## Même titre\n\nVoir [plus haut](#meme-titre)[^1].\n\n[^1]: Une note.\n';
  for (const name of ['un', 'deux'])
    place.edit(`partie/${name}.md`, (before) => `${before}\n${text}`);
  const html = await built();
  for (const chapter of ['un', 'deux']) {
    expect(html).toContain(`<h4 id="page-partie-${chapter}--meme-titre">`);
    expect(html).toContain(`<a href="#page-partie-${chapter}--meme-titre">plus haut</a>`);
    expect(html).toContain(`href="#page-partie-${chapter}--fn-1"`);
  }
  expect(html).toContain('aria-label="Notes – Premier chapitre"');
});

test('the page keeps out of the way: of search engines, of the budget, of a chapter of its name', async () => {
  writeFileSync(join(place.guide, 'tout.md'), '---\ntitle: Tout\n---\n\nUn chapitre.\n');
  place.edit('guide.yaml', (text) => `${text}  - tout.md\n`);
  const chapter = await built();
  expect(chapter).toContain('Un chapitre.');
  const html = readFileSync(join(place.folder, 'dist/site/tout-1.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(join(place.folder, 'dist/site/index.html'), 'utf8')).toContain(
    'href="tout-1.html"',
  );
});
