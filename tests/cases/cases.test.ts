import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/base/world/node-world.js';
import { run as build } from '../../src/cli/commands/build.js';
import { inspectPdf } from '../../src/outputs/pdf/stamp/inspect.js';
import { epubCheck, noEpubCheck, readEpub } from '../helpers/epub.js';
import { readMarkdown } from '../helpers/markdown.js';
import { tagsOf } from '../helpers/tag-tree.js';
import { figureAlternatives, textRuns } from '../helpers/text-runs.js';

const cases = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const veraPdf = process.env.VERAPDF;
const folder = mkdtempSync(join(tmpdir(), 'guide-cases-'));
symlinkSync(new URL('../../node_modules', import.meta.url).pathname, join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060-]/g, '');

const guide = 'the guide';

describe.each([...cases, guide])('case %s', (name) => {
  const at = name === guide ? '../../guide-sources' : name;
  const root = new URL(at, import.meta.url).pathname;
  const out = join(folder, name);
  const epub = () => join(out, 'epub', readdirSync(join(out, 'epub'))[0] ?? '');
  const markdown = () => {
    const folder = join(out, 'site/downloads');
    return join(folder, readdirSync(folder).find((each) => each.endsWith('.md')) ?? '');
  };
  const pdf = () => {
    const [file = ''] = readdirSync(join(out, 'site/docs'));
    return join(out, 'site/docs', file);
  };

  test('builds', async () => {
    // Away from the repository, where changes not yet committed would make it a draft.
    const copy = join(folder, `${name}-sources`);
    cpSync(root, copy, { recursive: true });
    const world = nodeWorld(folder);
    const { diagnostics, exitCode } = await build(
      { dir: copy, out },
      { world, progress: () => undefined },
    );
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(exitCode).toBe(0);
  });

  test('tells every figure by its alternative', async () => {
    const { tree } = await tagsOf(readFileSync(pdf()));
    const alternatives = [...tree.matchAll(/^ *Figure alt="(.*)"/gm)].map(([, said]) => said);
    expect(alternatives).toEqual(await figureAlternatives(root));
    expect(tree).not.toMatch(/^ *Figure(?! alt=)/m);
  });

  test('weighs no more than 12 kB a page and 200 kB', async () => {
    const bytes = readFileSync(pdf());
    const { pages } = await inspectPdf(bytes, 'PDF');
    expect(bytes.length).toBeLessThan(12_000 * pages + 200_000);
  });

  const hasExpectation = name !== guide;
  if (hasExpectation)
    test('has the tags that are expected of it', async () => {
      const { tree } = await tagsOf(readFileSync(pdf()));
      await expect(tree).toMatchFileSnapshot(join(root, 'expected/tags.txt'));
    });

  test.each([
    ['the PDF', async () => (await tagsOf(readFileSync(pdf()))).text],
    [
      'the EPUB',
      async () =>
        readEpub(readFileSync(epub()))
          .documents.map((document) => document.text)
          .join(''),
    ],
    ['the Markdown', async () => textOf(readMarkdown(readFileSync(markdown(), 'utf8')))],
  ])('%s reads in the order of the Markdown', async (_, read) => {
    const text = squeezed(await read());
    let from = 0;
    for (const run of await textRuns(root)) {
      const at = text.indexOf(squeezed(run), from);
      expect(at, `«${run}» after «${text.slice(Math.max(0, from - 60), from)}»`).toBeGreaterThan(
        -1,
      );
      from = at + squeezed(run).length;
    }
  });

  test.skipIf(noEpubCheck)(
    'passes EPUBCheck (needs EPUBCHECK)',
    async () => {
      expect(await epubCheck(epub())).toEqual([]);
    },
    300_000,
  );

  test.skipIf(!veraPdf)('is PDF/UA-1 and PDF/A-2a (needs VERAPDF)', () => {
    for (const flavour of ['ua1', '2a'])
      expect(execFileSync(veraPdf ?? '', [flavour, pdf()], { encoding: 'utf8' })).toContain('PASS');
  });
});
