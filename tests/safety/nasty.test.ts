import { afterAll, beforeAll, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import type { Diagnostic } from '../../src/base/report/diagnostic.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { run as check } from '../../src/cli/commands/check.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';
import { nastyChapters } from '../helpers/nasty-chapters.js';

/** What is told of a chapter while it is built, by rule; of the others nothing. */
const told: Readonly<Record<string, readonly string[]>> = {
  'heading of breaks': ['html-removed'],
  'elements that nobody knows': ['html-removed'],
  'Hebrew in English': ['html-removed'],
  'plaintext and its like': ['html-removed'],
  'HTML of Word': ['html-pasted'],
  'HTML of Google Docs': ['html-pasted'],
  'table of sixty columns': ['table-size'],
  'names that every object has': ['directive-unknown'],
  'addresses with a bad %': ['image-missing', 'link-target-missing'],
  'HTML of readmes': ['html-pasted', 'html-removed', 'image-remote'],
  'letters that no font has, in plain headings': ['glyph-missing'],
};

const names = Object.keys(nastyChapters);
const pathOf = (name: string) => `c/${names.indexOf(name)}.md`;
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';

const ofOddNames =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10constructor" viewBox="0 0 9 9"><constructor/><path d="M0 0h9z"/></svg>';

let guide: MadeGuide;
let diagnostics: Diagnostic[];
let lost: Diagnostic[];
beforeAll(async () => {
  const files = names.map((name) => [pathOf(name), `# T\n\n${nastyChapters[name]}\n`]);
  guide = madeGuide(
    { ...Object.fromEntries(files), 'p.svg': square, 'q.svg': ofOddNames },
    { lang: 'en', chapters: ['index.md', ...names.map(pathOf)] },
  );
  const { folder, context } = guide;
  const made = await build(
    { root: folder, target: `${folder}/dist` },
    { force: true },
    context,
    noCache(),
  );
  diagnostics = made.diagnostics;
  const { guide: loaded } = await loadGuide(folder, context.world);
  lost = await lostWords(loaded, made.release?.files ?? [], (path) => path, true);
}, 300_000);
afterAll(() => guide.remove());

const of = (name: string, all: readonly Diagnostic[]) =>
  all.filter(({ file, severity }) => severity !== 'info' && file?.endsWith(pathOf(name)));

test.each(names)('%s: built, told what there is to tell, nothing lost', (name) => {
  const rules = new Set(of(name, diagnostics).map(({ rule }) => rule));
  expect([...rules].sort()).toEqual(told[name] ?? []);
  expect(of(name, lost).map(({ message }) => message)).toEqual([]);
});

test('every rule reads them all to the end, and what is told of them has a line', async () => {
  const { diagnostics: found } = await check({ dir: '.' }, guide.context);
  expect(found.length).toBeGreaterThan(names.length);
  expect(found.filter(({ line, file }) => file?.includes('c/') && line === undefined)).toEqual([]);
});
