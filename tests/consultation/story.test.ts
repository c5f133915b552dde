import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { run as build } from '../../src/cli/commands/build.js';
import { run as check } from '../../src/cli/commands/check.js';
import { run as consultation } from '../../src/cli/commands/consultation.js';
import { epubParts, xmlElements, xmlText } from '../helpers/epub-pages.js';
import { outcomeOf, type Workplace, workplace } from '../helpers/guides.js';
import { readMarkdown } from '../helpers/markdown.js';
import { boxesOf } from '../helpers/text-boxes.js';

// A consultation from end to end: sixty invented contributions of two platforms, judged by a prepared file, and what
// readers see of it. The tests are its chapters, in order.

let place: Workplace;
beforeAll(() => {
  place = workplace();
});
afterAll(() => place.remove());

const fixture = (name: string) =>
  new URL(`../fixtures/consultation/${name}`, import.meta.url).pathname;
const file = () => join(place.guide, 'consultation/contributions.yaml');
const page = () => readFileSync(join(place.folder, 'dist/site/partie/deux.html'), 'utf8');
const bare = (text: string) => text.replace(/\s+/g, ' ');

test('sixty contributions of two platforms are taken in', async () => {
  const files = [fixture('decidim.csv'), fixture('cap-collectif.csv')];
  const taken = await outcomeOf(consultation({ dir: 'guide', import: files }, place.context));
  expect(taken.exitCode).toBe(0);
  expect(readFileSync(file(), 'utf8').match(/^- id: /gm)).toHaveLength(60);
});

test('a check tells what is to be judged and answered, once the consultation is closed', async () => {
  const found = async () =>
    (await check({ dir: 'guide' }, place.context)).diagnostics
      .filter(({ rule }) => rule.startsWith('contribution'))
      .map(({ rule, message }) => `${rule}: ${message}`);
  expect(await found()).toEqual([
    'contribution-unanswered: Missing answer to 1 contribution: decidim-112',
  ]);
  place.edit('guide.yaml', (text) => text.replace('"2021-04-30"', '"2021-06-30"'));
  expect(await found()).toContainEqual(
    'contribution-unjudged: Unexpected 58 contributions still to be judged, the first: decidim-100',
  );
  judge();
  expect(await found()).toEqual([]);
});

/** Writes into the file what a prepared one decides. */
function judge(): void {
  const judged = parse(readFileSync(fixture('judged.yaml'), 'utf8'));
  const document = parseDocument(readFileSync(file(), 'utf8'));
  (document.toJS() as { id: string }[]).forEach(({ id }, index) => {
    document.setIn([index, 'status'], judged[id].status);
    document.setIn([index, 'answer'], judged[id].answer);
  });
  writeFileSync(file(), document.toString({ lineWidth: 0 }));
}

test('the summary stands in the site: counts, and each contribution with its answer', async () => {
  place.edit('partie/deux.md', (text) => `${text}\n## Consultation\n\n:::consultation\n:::\n`);
  place.edit(
    'glossaire.md',
    (text) =>
      `${text}\n## Comptes\n\n:::consultation{only=counts}\n:::\n\n## Glossaire\n\n:::consultation{chapter=glossaire}\n:::\n`,
  );
  const built = await outcomeOf(build({ dir: 'guide' }, place.context));
  expect(built).toMatchObject({ exitCode: 0 });
  expect(page().match(/class="guide-contribution"/g)).toHaveLength(60);
  expect(bare(page())).toMatch(
    /<th scope="row">Total<\/th>\s*<td>60<\/td>\s*<td>24<\/td>\s*<td>12<\/td>\s*<td>12<\/td>\s*<td>12<\/td>/,
  );
  expect(page()).toContain('<a href="un.html#section">Premier chapitre › A.');
  expect(page().match(/La section le dit désormais\./g)).toHaveLength(24);
  expect(page()).toMatch(/Semblable à <a href="#contribution-decidim-100">/);
});

test('a chapter may show the counts alone, or the contributions on one chapter', () => {
  const shown = readFileSync(join(place.folder, 'dist/site/glossaire.html'), 'utf8');
  expect(shown.match(/<table class="guide-contributions"/g)).toHaveLength(2);
  expect(shown.match(/class="guide-contribution"/g)).toHaveLength(5);
  expect(shown).toMatch(/<th scope="row">Total<\/th>\s*<td>5<\/td>/);
});

test('the headings of the summary are no sections to contribute on, nor to tie anything to', async () => {
  const exported = { dir: 'guide', export: 'sections.csv' };
  await outcomeOf(consultation(exported, place.context));
  const ids = readFileSync(join(place.folder, 'sections.csv'), 'utf8').match(
    /^partie\/deux.*?(?=,)/gm,
  );
  expect(ids).toEqual(['partie/deux', 'partie/deux#consultation']);
});

test('what people wrote is text: no markup, no link, in no output', () => {
  const shown = /(?:&lt;|&#x3C;)script>alert\(1\)(?:&lt;|&#x3C;)\/script> \*\*gras\*\* \[clic\]/;
  expect(shown.test(page())).toBe(true);
  expect(/href="[^"]*hostile/.test(page())).toBe(false);
  const [name = ''] = readdirSync(join(place.folder, 'dist/site/downloads')).filter((each) =>
    each.endsWith('.md'),
  );
  const markdown = readFileSync(join(place.folder, 'dist/site/downloads', name), 'utf8');
  const read = JSON.stringify(readMarkdown(markdown));
  expect(read).toContain('www\u200b.hostile.example');
  expect(read).not.toMatch(/"href":"[^"]*hostile/);
  expect(read).not.toContain('"tagName":"script"');
});

test('the same summary is read in the EPUB and in the PDF', async () => {
  const dist = join(place.folder, 'dist');
  const chapter = [...epubParts(dist)].find(([path]) => path.endsWith('deux.xhtml'))?.[1];
  if (!chapter) throw new Error('no chapter');
  const boxes = xmlElements(chapter).filter(
    ({ attributes }) => attributes.class === 'guide-contribution',
  );
  expect(boxes).toHaveLength(60);
  expect(bare(xmlText(chapter))).toContain('Réponse : La section le dit désormais.');
  const [pdf = ''] = readdirSync(join(dist, 'site/docs'));
  const runs = await boxesOf(readFileSync(join(dist, 'site/docs', pdf)));
  const said = bare(runs.map(({ text }) => text).join(' '));
  // Five of them stand in the glossary too.
  expect(said.match(/Contribution \d+ · /g)).toHaveLength(65);
  expect(said).toContain('Contributions par section et suite donnée');
});

test('the announcement counts and thanks; what changed names the contributions behind it', async () => {
  const [news = ''] = readdirSync(join(place.folder, 'dist/news'));
  expect(bare(readFileSync(join(place.folder, 'dist/news', news), 'utf8'))).toContain(
    '60 contributions ont été reçues pendant la consultation publique, dont 36 retenues en tout ou en partie : merci',
  );
  cpSync(place.guide, join(place.folder, 'former'), { recursive: true });
  cpSync(join(place.folder, 'former'), join(place.guide, 'previous-version'), { recursive: true });
  place.edit('partie/un.md', (text) => text.replace('reprend 10 %', 'reprend 15 %'));
  await outcomeOf(build({ dir: 'guide', only: ['site'] }, place.context));
  const changes = readFileSync(join(place.folder, 'dist/site/ce-qui-a-change.html'), 'utf8');
  expect(bare(changes)).toContain(
    'À la suite de <a href="partie/deux.html#contribution-decidim-101">contribution 2</a>, <a',
  );
  rmSync(join(place.guide, 'previous-version'), { recursive: true });
});

test('a section that is gone is told at its contribution, and loses the link alone', async () => {
  place.edit('partie/un.md', (text) => text.replace(' {#section}', ' {#renommee}'));
  const { diagnostics } = await outcomeOf(check({ dir: 'guide' }, place.context));
  const gone = diagnostics.filter(({ rule }) => rule === 'contribution-section');
  expect(gone[0]).toMatchObject({
    file: 'guide/consultation/contributions.yaml',
    message: 'Unknown section «partie/un#section», which contributions are tied to',
  });
  expect(gone[0]?.line).toBeGreaterThan(5);
  await build({ dir: 'guide', only: ['site'] }, place.context);
  expect(page()).toContain('Sur l’ensemble du guide');
  expect(page().match(/class="guide-contribution"/g)).toHaveLength(60);
});

test('what a summary names and is not there is told, with what is', async () => {
  const wrong = ['name=contribution', 'chapter=partie/uns', 'only=count'];
  place.edit('partie/deux.md', (text) =>
    text.replace(
      ':::consultation\n',
      wrong.map((each) => `:::consultation{${each}}\n`).join(':::\n\n'),
    ),
  );
  const { diagnostics } = await outcomeOf(build({ dir: 'guide', only: ['site'] }, place.context));
  const told = diagnostics.filter(({ rule }) => rule === 'consultation-missing');
  expect(told.map(({ file, hint }) => `${file} ${hint}`)).toEqual([
    'guide/partie/deux.md did you mean «contributions»?',
    'guide/partie/deux.md did you mean «partie/un»?',
    expect.stringContaining('only=counts'),
  ]);
});
