import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { type Workplace, workplace } from '../../helpers/guides.js';
import { readMarkdown } from '../../helpers/markdown.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(readMarkdown(markdown), 'element', ({ properties: { href } }) => {
    if (typeof href === 'string') links.push(href);
  });
  return links;
}

test('llms.txt leads to every chapter as Markdown, whose links lead to pages that there are', async () => {
  const { exitCode } = await build({ dir: 'guide', only: ['site'] }, place.context);
  expect(exitCode).toBe(0);
  const site = join(place.folder, 'dist/site');
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const contents = read('llms.txt');
  expect(contents).toMatch(/^# .+\n\n> .+\n\n- Version actuelle\u00a0: /);
  expect([...contents.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Première partie',
    'Annexes',
    'Table des matières',
  ]);
  const paths = linksOf(contents).map((link) =>
    link.replace('https://exemple.fr/guide/', '').replace(/^https:.*?(?=partie|glossaire)/, ''),
  );
  expect(paths).toEqual(expect.arrayContaining(['partie/un.md', 'partie/deux.md', 'glossaire.md']));
  for (const path of ['partie/un.md', 'partie/deux.md', 'glossaire.md']) {
    const text = read(path);
    expect(text).toMatch(/^# /);
    for (const link of linksOf(text)) {
      const [file = ''] = link.split('#');
      if (/^https?:/.test(link) || file === '') continue;
      expect(existsSync(join(site, dirname(path), file)), `${path} → ${link}`).toBe(true);
    }
    expect(read(path.replace('.md', '.html'))).toContain('type="text/markdown"');
  }
});
