import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { madeGuide } from '../helpers/hostile.js';
import { randomChapter } from '../helpers/random-html.js';

/** `DOCUMENTS=2000` tries that many, `SEED` those of a number it names; the same twenty otherwise. */
const documents = Number(process.env.DOCUMENTS ?? 20);
const seed = Number(process.env.SEED ?? 20210430);
const batch = 20;
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';

/** Each «word» becomes one that stands nowhere else: a word is not taken for another's. */
function distinct(text: string, prefix: string): string {
  let count = 0;
  return text.replace(/\bword\b/g, () => {
    count += 1;
    return `w${prefix}${lettersFor(count)}`;
  });
}

function lettersFor(number: number): string {
  return [...String(number).padStart(3, '0')].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
}

describe.each(Array.from({ length: Math.ceil(documents / batch) }, (_, index) => seed + index))(
  'documents of seed %i',
  (own) => {
    test('lose no word in site, PDF, EPUB and Markdown', async () => {
      const texts = fc.sample(randomChapter, { numRuns: batch, seed: own });
      const files: Readonly<Record<string, string>> = Object.fromEntries(
        texts.map((text, index) => [`${index}.md`, distinct(text, lettersFor(index))]),
      );
      const guide = madeGuide(
        { 'index.md': '# Un guide\n\nText.\n', ...files, 'pic.svg': square },
        { lang: 'en', chapters: ['index.md', ...Object.keys(files)] },
      );
      try {
        const place = { root: guide.folder, target: `${guide.folder}/dist` };
        const { release } = await build(place, { force: true }, guide.context, noCache());
        const { guide: loaded } = await loadGuide(guide.folder, guide.context.world);
        const lost = await lostWords(loaded, release?.files ?? [], (path) => path);
        const told = lost.map(({ file = '', line = 1, message }) => {
          const written = files[file]?.split('\n').slice(line - 2, line + 1);
          return `${file}:${line} ${message}\n${written?.join('\n')}`;
        });
        expect(release).toBeDefined();
        expect(told).toEqual([]);
      } finally {
        guide.remove();
      }
    }, 600_000);
  },
);
