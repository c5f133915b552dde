import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as announce } from '../../src/cli/commands/announce.js';
import { run as build } from '../../src/cli/commands/build.js';
import { run as importTree } from '../../src/cli/commands/import.js';
import { editManifest } from '../../src/release/manifest-edit.js';
import { madeGuide } from '../helpers/hostile.js';
import { inputFolder, noInputs } from '../helpers/shared-inputs.js';

/** What a tree becomes: the title of its guide, its chapters, the rules that are told of its files. */
interface Imported {
  title: string;
  chapters: unknown[];
  told: string[];
}

const trees: Readonly<Record<string, Imported>> = {
  'import-books/import-404/src': {
    title: 'Home',
    chapters: ['index.md'],
    told: ['import-page-of-host 404.md'],
  },
  'import-books/import-mixed-ext/src': {
    title: 'Read me',
    chapters: ['README.md', 'one.md', 'two.md'],
    told: [],
  },
  'import-books/import-summary/src': {
    title: 'Zed',
    chapters: ['zed.md', 'alpha.md'],
    told: [],
  },
  'import-books/import-tab/src': {
    title: 'Src',
    chapters: ['a.md'],
    told: ['import-front-matter a.md'],
  },
  'import-books/import-title-comment/src': {
    title: 'Criteria',
    chapters: ['part/index.md', 'part/x.md'],
    told: [],
  },
  'import-books/import-title-markup/src': {
    title: 'pkg: a guide',
    chapters: ['README.md'],
    told: [],
  },
  'import-books/import-underscore/src': {
    title: 'Read me',
    chapters: ['README.md', { title: 'Pages', chapters: ['_pages/one.md'] }],
    told: [],
  },
  'import-books/import-vuepress/src': { title: 'A', chapters: ['index.md'], told: [] },
};

/** What the folder in the manners of eight tools is told of, by file. */
const manners = {
  'attr.md': 'import-attributes',
  'hugo.md': 'template-leftover',
  'mdx.md': 'import-mdx',
  'page.rst': 'import-format',
  'snippet.md': 'import-include',
  'sub/draft.md': 'import-draft',
  'tabs.md': 'import-tabs',
  'wiki.md': 'import-wiki',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-imports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function firstBuild(tree: string) {
  const context = { world: nodeWorld(folder), progress: () => undefined };
  const [dir, out] = [inputFolder(tree), tree.replaceAll('/', '-')];
  const { diagnostics } = await importTree({ dir, out, lang: 'en' }, context);
  const built = await build({ dir: out, out: `${out}-dist`, only: ['site'] }, context);
  const read = (path: string) => readFileSync(join(folder, out, path), 'utf8');
  const told = diagnostics.map(({ rule, file }) => `${rule} ${file.split(`/${tree}/`)[1]}`);
  return { ...parse(read('guide.yaml')), read, told: [...new Set(told)], exitCode: built.exitCode };
}

describe.skipIf(noInputs)('trees of others (need ../shared/inputs)', () => {
  test.each(Object.entries(trees))(
    '%s is imported, and its first build ends well',
    async (tree, expected) => {
      const { title, chapters, told, exitCode } = await firstBuild(tree);
      expect({ title, chapters, told, exitCode }).toEqual({ ...expected, exitCode: 0 });
    },
  );

  test('what eight tools write is understood or told', async () => {
    const { told, exitCode, read } = await firstBuild('import');
    expect(told.sort()).toEqual(
      Object.entries(manners)
        .map(([file, rule]) => `${rule} ${file}`)
        .sort(),
    );
    expect(exitCode).toBe(0);
    const texts = ['admon.md', 'alert.md', 'docus.md', 'kramdown.md', 'vpress.md'].map(read);
    for (const text of texts)
      expect(text).not.toMatch(/^(?:!!!|\?\?\?|\{: |:::? (?:tip|warning))/m);
  });

  test('scalars of an announcement that need their quotes keep them', async () => {
    const made = madeGuide({
      'ev.md': readFileSync(inputFolder('announce-quotes-lost/ev.md')),
      'made.pdf': '%PDF-1.7',
    });
    const options = { dir: '.', from: 'ev.md', pdf: 'made.pdf', stdout: true };
    const { stdout = '' } = await announce(options, made.context);
    made.remove();
    const kept = ['time: "14:30"', "ends: '2021-05-12'", 'room: "0123"', 'agree: "yes"'];
    for (const each of [...kept, 'big: "1_000"']) expect(stdout).toContain(`\n${each}\n`);
    expect(parse(stdout.split('---')[1] ?? '')).toMatchObject({ phone: '+33 1 23' });
  });

  test('a version in a block is bumped, and nothing else', () => {
    const text = readFileSync(inputFolder('bump-block-scalar/guide.yaml'), 'utf8');
    expect(editManifest(text, '1.0.0', '2021-04-30')).toBe(
      text.replace('version: |-\n  1.0.0-beta.1\n', 'version: 1.0.0\n'),
    );
  });
});
