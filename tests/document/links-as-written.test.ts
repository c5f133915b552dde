import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { typeset } from '../../src/document/transforms/typography.js';
import { loadGuide } from '../../src/guide/load.js';
import { canonical } from '../../src/guide/web-address.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => {
  here?.remove();
  here = undefined;
});

/** What a chapter's links lead to, and what is told. */
async function hrefs(text: string) {
  here = workplace();
  here.edit('partie/un.md', () => text);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const { tree } = book.chapters.find(({ path }) => path === 'partie/un.md')!;
  const html = toHtml(tree);
  return {
    html,
    hrefs: [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href),
    told: diagnostics.map(({ message }) => message),
  };
}

test('links are taken as people write them', async () => {
  const { hrefs: found, told } = await hrefs(
    '# Un\n\n[a](deux) [b](deux.html) [c](..\\glossaire.md) [d](../README.md) [e](../) [f](deux.md "Titre") [g][r] [h](#top) [i](//hote.example/x)\n\n[r]: deux.md\n',
  );
  expect(told).toEqual([]);
  expect(found).toEqual([
    'deux.html',
    'deux.html',
    '../glossaire.html',
    '../index.html',
    '../index.html',
    'deux.html',
    'deux.html',
    'un.html',
    'https://hote.example/x',
  ]);
});

test('anchors of code forges, and named ones, are anchors', async () => {
  const { html, told } = await hrefs(
    '# Un\n\n<a name="vieux"></a>\n\n## Don’t 1.2.3 C++ & more\n\n## The `my_name` attribute\n\n## Notes\n\n## Notes\n\n[a](#dont-123-c--more) [b](#the-my_name-attribute) [c](#notes-1) [d](#vieux) [e](#un)\n',
  );
  expect(told).toEqual([]);
  expect(html).toContain('<a href="#don-t-1-2-3-c-more">a</a>');
  expect(html).toContain('<a href="#the-my-name-attribute">b</a>');
  expect(html).toContain('<a href="#notes-2">c</a>');
  expect(html).toContain('<a href="#vieux">d</a>');
});

test('a heading never takes an id of the page', async () => {
  const { html } = await hrefs('# Un\n\n## Guide content\n\n## Guide footer\n');
  expect(html).not.toMatch(/id="guide-(?:content|footer)"/);
});

test('addresses are read as they are written', () => {
  const address = "https://forge.example/v1.0...v1.1?a=l'x";
  expect(typeset(`L'un : ${address} ?`, 'fr')).toBe(`L’un\u00a0: ${address}\u202f?`);
  expect(typeset('v1.0...v1.1 and so on...', 'en')).toBe('v1.0...v1.1 and so on…');
});

test('an address holds any name of a file', () => {
  expect(canonical('https://x.example', '/g/', 'a b/c#d?é.html')).toBe(
    'https://x.example/g/a%20b/c%23d%3F%C3%A9.html',
  );
});
