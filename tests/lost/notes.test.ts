import { expect, test } from 'vitest';
import { noCache } from '../../src/base/cache/cache.js';
import { build } from '../../src/cli/commands/build-recipe.js';
import { loadGuide } from '../../src/guide/load.js';
import { lostWords } from '../../src/lost/find.js';
import { madeGuide } from '../helpers/hostile.js';

/** Where a note may be called, `@` its call. */
const places = {
  paragraph: 'Text @ goes on.',
  heading: '## Head @\n\nText.',
  list: '- item\n- item @\n- item',
  quotation: '> Quoted @.',
  definition: 'Term @\n: Said @.',
  'header cell': '| a @ | b |\n|---|---|\n| c | d |',
  cell: '| a | b |\n|---|---|\n| c | d @ |',
  'caption of a table': 'Table: Caption @\n\n| a | b |\n|---|---|\n| c | d |',
  'caption of a figure': ':::figure\n![Picture](pic.svg)\n\nCaption @.\n:::',
  box: ':::note\nText @.\n:::',
  clause: ':::clause{title="T" doc="CCTP"}\nText @.\n:::',
  columns: ':::columns\nText @.\n\nText @.\n:::',
  summary: '<details><summary>Summary @</summary>Text @.</details>',
};
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';
const lines = Array.from({ length: 10 }, (_, index) => 18 + 3 * index);

/** Notes that call notes, the first of which is called as far down its page as so many lines take. */
function chapter(place: string, above: number, own: string): string {
  const word = (name: string) => `${name}${own}`;
  return `${'Line.\\\n'.repeat(above)}End.\n\n${place.replaceAll('@', '[^outer]')}\n\nAfter.\n
[^outer]: ${word('outer')} [^inner] ${word('behind')}\n\n    - ${word('item')} [^deep]\n
[^inner]: ${word('inner')} [^deep] [^outer] [^inner] ${word('within')}\n\n    ${word('paragraph')}\n
[^deep]: ${word('deepest')}.\n`;
}

test('notes that notes call are in every output, wherever on its page the first is called', async () => {
  const letters = (number: number) =>
    [...String(number).padStart(3, '0')].map((digit) => 'bcdfghjkmn'[Number(digit)]).join('');
  const all = Object.values(places).flatMap((place) =>
    lines.map((above) => [place, above] as const),
  );
  const texts = all.map(
    ([place, above], index) =>
      [`${index}.md`, `# Chapter\n\n${chapter(place, above, letters(index))}`] as const,
  );
  const guide = madeGuide(
    { 'index.md': '# Un guide\n\nText.\n', ...Object.fromEntries(texts), 'pic.svg': square },
    { lang: 'en', chapters: ['index.md', ...texts.map(([path]) => path)] },
  );
  try {
    const place = { root: guide.folder, target: `${guide.folder}/dist` };
    const { release } = await build(place, {}, guide.context, noCache());
    const { guide: loaded } = await loadGuide(guide.folder, guide.context.world);
    const lost = await lostWords(loaded, release?.files ?? [], (path) => path);
    expect(release).toBeDefined();
    expect(lost.map(({ file = '', line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  } finally {
    guide.remove();
  }
}, 120_000);
