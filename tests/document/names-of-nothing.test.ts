import { toHtml } from 'hast-util-to-html';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';

let guide: MadeGuide;
beforeEach(() => {
  const text =
    '# T\n\n## Named\n\n<p aria-describedby="named nowhere">one</p>\n\n<p aria-labelledby="nowhere">two</p>\n\n<table><tr><th id="h">A</th></tr><tr><td headers="h x">b</td></tr></table>\n\nA[^n]\n\n[^n]: Note.\n';
  guide = madeGuide({ 'index.md': text }, { lang: 'en' });
});
afterEach(() => guide.remove());

test('of names of ids, those that the page has are left', async () => {
  const { guide: loaded } = await loadGuide(guide.folder, guide.context.world);
  const { book } = await assembleBook(loaded, guide.context.world);
  const html = book.chapters.map(({ tree }) => toHtml(tree)).join('');
  expect(html).toContain('<p aria-describedby="named">one</p>');
  expect(html).toContain('<p>two</p>');
  expect(html).toContain('headers="h"');
  expect(html).not.toContain('nowhere');
});
