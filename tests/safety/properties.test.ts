import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { typeset, typography } from '../../src/document/transforms/typography.js';
import { literal } from '../../src/outputs/pdf/typst/escape.js';
import { randomMarkdown, words } from '../helpers/arbitraries.js';
import { epubText } from '../helpers/epub-pages.js';
import { madeGuide } from '../helpers/hostile.js';
import { expectInOrder } from '../helpers/in-order.js';
import { pageText } from '../helpers/page-text.js';
import { tagsOf } from '../helpers/tag-tree.js';
import { textRuns } from '../helpers/text-runs.js';

/** With `SAFETY=long`, documents by the thousand from a seed of their own; the same few hundred otherwise. */
const long = process.env.SAFETY === 'long';
const rounds = long ? 20 : 1;
const seed = long ? Date.now() % 2 ** 31 : 20210430;
const count = 100;

describe.each(Array.from({ length: rounds }, (_, round) => seed + round))(
  'documents of seed %i',
  (own) => {
    const texts = fc.sample(randomMarkdown, { numRuns: count, seed: own });
    const chapters = texts.map((_, index) => `c/${index}.md`);
    const files = Object.fromEntries(
      texts.map((text, index) => [
        `c/${index}.md`,
        `---\ntitle: Document ${index}.\n---\n\n${text}\n`,
      ]),
    );
    const manifest = { lang: 'en', chapters: ['index.md', ...chapters], theme: 'plain' };
    const guide = madeGuide(files, manifest);
    const again = madeGuide(files, manifest);
    let outcome: Awaited<ReturnType<typeof build>>;
    beforeAll(async () => {
      outcome = await build({ dir: '.', force: true }, guide.context);
    }, 240_000);
    afterAll(() => {
      guide.remove();
      again.remove();
    });

    test('are built', () => {
      const named =
        /^(?:html-removed|image-missing|link-target-missing|heading-empty|template-leftover|note-unused|table-extra-cells|link-nameless)$/;
      const others = outcome.diagnostics.filter(({ rule }) => !named.test(rule));
      expect(others.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
      expect(outcome.outputs).toEqual(['dist']);
    });

    test('are valid HTML with the same text', async () => {
      const runs = await textRuns(guide.folder);
      const pages = chapters.map((each) => {
        const html = readFileSync(
          join(guide.folder, 'dist/site', each.replace(/md$/, 'html')),
          'utf8',
        );
        const errors: string[] = [];
        const page = parse(html, { onParseError: ({ code }) => errors.push(code) });
        expect(errors, each).toEqual([]);
        return pageText(page);
      });
      expectInOrder(runs.slice(2), pages.join('\n'), 'site');
    });

    test('are an EPUB with the same text', async () => {
      expectInOrder(await textRuns(guide.folder), epubText(join(guide.folder, 'dist')), 'EPUB');
    });

    test('are a PDF with the same text', async () => {
      const docs = join(guide.folder, 'dist/site/docs');
      const { text } = await tagsOf(readFileSync(join(docs, readdirSync(docs)[0] ?? '')));
      expectInOrder(await textRuns(guide.folder), text, 'PDF');
    }, 120_000);

    test('are the same bytes again', async () => {
      await build({ dir: '.', force: true, cache: false }, again.context);
      const sums = ({ folder }: typeof guide) =>
        readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8');
      expect(sums(again)).toBe(sums(guide));
    }, 240_000);
  },
);

test('typography changes nothing a second time', () => {
  for (const lang of ['fr', 'en'] as const) {
    fc.assert(
      fc.property(words, (text) => {
        const once = typeset(text, lang);
        expect(typeset(once, lang)).toBe(once);
      }),
      { numRuns: long ? 100_000 : 3000, seed },
    );
    fc.assert(
      fc.property(words, (value) => {
        const tree: Root = { type: 'root', children: [{ type: 'text', value }] };
        typography(tree, lang);
        const once = JSON.stringify(tree);
        typography(tree, lang);
        expect(JSON.stringify(tree)).toBe(once);
      }),
      { numRuns: long ? 100_000 : 3000, seed },
    );
  }
});

test('a Typst literal ends where it ends, and says what it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = literal(text);
      expect(written).toMatch(/^"(?:[^"\\]|\\["\\])*"$/su);
      expect(written.slice(1, -1).replace(/\\(["\\])/g, '$1')).toBe(text);
    }),
    { numRuns: long ? 100_000 : 3000, seed },
  );
});
