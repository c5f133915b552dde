import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run as build } from '../../../src/cli/commands/build.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

/** More than menus list in full: thirty in a part, the others in one that follows. */
const names = Array.from({ length: 165 }, (_, index) => `chapitre-${index + 1}.md`);
const parts = [names.slice(0, 30), names.slice(30)];

let place: Workplace;
beforeAll(async () => {
  place = workplace();
  for (const [index, name] of names.entries())
    place.add(name, `# Sujet ${index + 1}\n\nUn texte.\n`);
  const listed = parts.map((own, index) => {
    const title = `Partie longue ${index + 1}`;
    return `  - title: ${title}\n    chapters: [${own.join(', ')}]\n`;
  });
  place.edit('guide.yaml', (text) => `${text}${listed.join('')}`);
  expect((await build({ dir: 'guide', only: ['site'] }, place.context)).exitCode).toBe(0);
});
afterAll(() => place.remove());

const page = (name: string) => readFileSync(join(place.folder, 'dist/site', name), 'utf8');
const menuOf = (name: string) => {
  const [, menu = ''] = /<div class="guide-menu__wide">([\s\S]*?)<\/nav>/.exec(page(name)) ?? [];
  const numbers = /<span class="guide-chapter__number">[^<]*<\/span> /g;
  return [...menu.replace(numbers, '').matchAll(/<a href="([^"]*)"[^>]*>([^<]*)/g)].map(
    ([, href, text]) => [href, text],
  );
};

test('menus of a large guide list what is around the reader, however many chapters there are', () => {
  for (const name of names) {
    const { length } = menuOf(name.replace('.md', '.html'));
    expect(length).toBeGreaterThan(15);
    expect(length).toBeLessThan(32);
  }
  const menu = menuOf('chapitre-131.html').map(([, text]) => text);
  expect(menu).toContain('Glossaire');
  expect(menu).toContain('Sujet 119');
  expect(menu).toContain('Sujet 131');
  expect(menu).toContain('Sujet 143');
  expect(menu).not.toContain('Sujet 118');
  expect(menu).not.toContain('Sujet 144');
});

test('they lead to all others, on the home page', () => {
  const home = page('index.html');
  const ways = menuOf('chapitre-131.html').filter(([href]) => href?.startsWith('index.html#'));
  expect(ways.map(([, text]) => text)).toEqual([
    'Première partie',
    'Partie longue 1',
    'Table des matières\u00a0: Partie longue 2',
  ]);
  for (const [href = '', text = ''] of ways) {
    const [, title = ''] = new RegExp(`id="${href.split('#')[1]}">([^<]*)`).exec(home) ?? [];
    expect(text).toContain(title);
    expect(title).not.toBe('');
  }
  for (const name of names) expect(home).toContain(`href="${name.replace('.md', '.html')}"`);
});
