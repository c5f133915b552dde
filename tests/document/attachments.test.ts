import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
afterEach(() => here.remove());

const files: Record<string, string> = {
  'bordereau des prix.xlsx': 'x'.repeat(3000),
  'code.py': 'print(1)\n',
  'macro.sh': 'ls\n',
  'outil.bin': 'MZ…',
  'page.html': '<p>x</p>',
  '.env': 'SECRET=1\n',
  'oublie.md': '# Non listé\n',
};

function prepared(text: string) {
  here = workplace();
  for (const [name, content] of Object.entries(files)) here.add(name, content);
  here.edit('partie/un.md', () => `# Un\n\n${text}\n`);
}

async function read(text: string) {
  prepared(text);
  symlinkSync('/etc/hostname', join(here.guide, 'dehors.txt'));
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const { tree } = book.chapters.find(({ path }) => path === 'partie/un.md')!;
  return { html: toHtml(tree), book, told: diagnostics.map(({ message }) => message) };
}

test('a link to a file of the guide says its format and size, once', async () => {
  const { html, book, told } = await read(
    '[prix](<../bordereau des prix.xlsx#A1>), [prix (XLSX)](/bordereau%20des%20prix.xlsx), [code (PY, 1 Ko)](../code.py), [](../code.py)',
  );
  expect(told).toEqual([]);
  const address = '../files/bordereau%20des%20prix.xlsx';
  expect(html).toContain(`<a href="${address}#A1">prix (XLSX, 3\u00a0Ko)</a>`);
  expect(html).toContain(`<a href="${address}">prix (XLSX) (3\u00a0Ko)</a>`);
  expect(html).toMatch(/<a href="..\/files\/code.py">code \(PY, 1\sKo\)<\/a>/);
  expect(html).toContain('<a href="../files/code.py">code.py (1\u00a0Ko)</a>');
  expect([...book.attachments.keys()]).toEqual(['bordereau des prix.xlsx', 'code.py']);
});

test('programs, hidden files, those outside and chapters that are not listed are not published', async () => {
  const { told, book } = await read(
    '[a](../macro.sh) [b](../outil.bin) [c](../page.html) [d](../.env) [e](../dehors.txt) [f](../oublie.md)',
  );
  expect(told.map((each) => each.replace(/^.*», /, ''))).toEqual([
    'which could run on the machine of a reader',
    'which could run on the machine of a reader',
    'which could run on the machine of a reader',
    'which is a hidden file',
    'which lies outside the folder of the guide',
    'which is no chapter of this guide',
  ]);
  expect(book.attachments.size).toBe(0);
});

test('they are published with every output', async () => {
  prepared('[prix](<../bordereau des prix.xlsx>)');
  const made = await outcomeOf(build({ dir: here.guide, only: ['site', 'epub'] }, here.context));
  expect(made).toMatchObject({ exitCode: 0 });
  const dist = (path: string) => readFileSync(join(here.folder, 'dist', path), 'utf8');
  expect(dist('site/files/bordereau des prix.xlsx')).toBe(files['bordereau des prix.xlsx']);
  expect(JSON.parse(dist('release.json')).files).toContainEqual(
    expect.objectContaining({
      path: 'site/files/bordereau des prix.xlsx',
      bytes: 3000,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  const [whole] = JSON.parse(dist('release.json'))
    .files.map(({ path }: { path: string }) => path)
    .filter((path: string) => path.endsWith('.md') && path.startsWith('site/downloads/'));
  expect(dist(whole)).toContain(
    'https://example.org/guides/essai/files/bordereau%20des%20prix.xlsx',
  );
  expect(dist('site/partie/un.html')).toContain('prix (XLSX, 3\u00a0Ko)');
});
