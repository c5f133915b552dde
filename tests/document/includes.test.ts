import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run as check } from '../../src/cli/commands/check.js';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

function write(file: string, text: string): void {
  const path = join(place.guide, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The HTML of `partie/deux.md` with a text of its own, and what is said of it. */
async function deux(text: string) {
  write('partie/deux.md', `---\ntitle: Deux\n---\n\n${text}\n`);
  const { world } = place.context;
  const { guide } = await loadGuide(place.guide, world);
  const { book, diagnostics } = await assembleBook(guide, world);
  const chapter = book.chapters.find(({ path }) => path === 'partie/deux.md');
  return {
    html: chapter ? toHtml(chapter.tree) : '',
    said: diagnostics
      .filter(({ file }) => file !== 'guide/partie/un.md')
      .map(
        ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
      ),
  };
}

test('the text of a file takes the place of its line, wherever the path is taken from', async () => {
  write('commun/a.md', '---\ntitle: A\n---\n\nUn **texte** commun.\n');
  write('partie/b.md', 'Un voisin.\n');
  const { html } = await deux(
    'Avant.\n:::include{file=commun/a.md}\n:::\nEntre.\n\n:::include{file="/commun/a.md"}\n\n- x\n\n  :::include{file=b.md}\n\nAprès.',
  );
  expect(html).toBe(
    '<p>Avant.</p><p>Un <strong>texte</strong> commun.</p><p>Entre.</p><p>Un <strong>texte</strong> commun.</p><ul><li><p>x</p><p>Un voisin.</p></li></ul><p>Après.</p>',
  );
});

test('links and images are taken from the included file’s folder, anchors from the chapter', async () => {
  write(
    'commun/a.md',
    '[un](../partie/un.md), [ici](#la), <a href="../partie/un.md">un</a>, ![Un carré](../images/carre.svg)\n',
  );
  const { html, said } = await deux('## Là\n\n:::include{file=commun/a.md}');
  expect(said).toEqual([]);
  expect(html.match(/href="un\.html"/g)).toHaveLength(2);
  expect(html).toContain('<a href="#la">ici</a>');
  expect(html).toContain('src="../img/carre.svg"');
});

test('notes and link definitions of two files keep apart', async () => {
  write(
    'commun/a.md',
    'Texte[^1] et [lien][x].\n\n[^1]: Note d’un fichier.\n\n[x]: https://a.example\n',
  );
  const { html } = await deux(
    'Texte[^1] et [lien][x].\n\n:::include{file=commun/a.md}\n\n[^1]: Note du chapitre.\n\n[x]: https://b.example\n',
  );
  expect([...html.matchAll(/href="https:\/\/(\w)/g)].map(([, host]) => host)).toEqual(['b', 'a']);
  expect(html.indexOf('Note du chapitre.')).toBeGreaterThan(0);
  expect(html.indexOf('Note d’un fichier.')).toBeGreaterThan(html.indexOf('Note du chapitre.'));
});

test('a line within code, or with words behind it, is text', async () => {
  const { html, said } = await deux(
    '```\n:::include{file=commun/a.md}\n```\n\n:::include{file=commun/a.md} puis\n',
  );
  expect(said).toEqual([]);
  expect(html).toContain(':::include{file=commun/a.md} puis');
});

test('what is wrong in an included file is said in it, once', async () => {
  write(
    'commun/a.md',
    'Bon.\n\n:::notte\n[Mort](absent.md).\n:::\n\n![Absente](rien.svg)\n\n[^n]: x [y](#nul)\n\nz[^n]\n',
  );
  write(
    'partie/deux.md',
    '---\ntitle: D\n---\n\n:::include{file=commun/a.md}\n:::include{file=commun/a.md}\n',
  );
  const { diagnostics } = await check({ dir: 'guide' }, place.context);
  const own = diagnostics.filter(({ file }) => file === 'guide/commun/a.md');
  expect(own.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '3:1 directive-unknown',
    '4:1 link-target-missing',
    '7:1 image-missing',
    '9:9 link-target-missing',
  ]);
});

test.each([
  ['commun/absent.md', 'Missing file «commun/absent.md» to include'],
  ['../../ailleurs.md', 'outside the guide'],
  ['/../ailleurs.md', 'outside the guide'],
  ['commun/lien.md', 'outside the guide'],
  ['images/carre.svg', 'expected Markdown'],
  ['""', 'Missing file to include'],
])('%s is refused at its place', async (file, message) => {
  writeFileSync(join(place.folder, 'ailleurs.md'), 'Secret.\n');
  mkdirSync(join(place.guide, 'commun'));
  symlinkSync('../../ailleurs.md', join(place.guide, 'commun/lien.md'));
  const { html, said } = await deux(`Avant.\n\n:::include{file=${file}}\n\ncommun`);
  expect(said).toEqual([expect.stringContaining('guide/partie/deux.md:7:1 include-target ')]);
  expect(said[0]).toContain(message);
  expect(html).toBe('<p>Avant.</p><p>commun</p>');
});

test('a slip in a name gets the name', async () => {
  write('commun/dechets.md', 'x\n');
  write('partie/deux.md', ':::include{file=commun/dechet.md}\n');
  const { diagnostics } = await check({ dir: 'guide' }, place.context);
  expect(diagnostics.find(({ rule }) => rule === 'include-target')?.hint).toBe(
    'did you mean «commun/dechets.md»?',
  );
});

test('loops, depths and multitudes are refused where they close', async () => {
  write('commun/a.md', ':::include{file=b.md}\n');
  write('commun/b.md', 'B.\n\n:::include{file=a.md}\n');
  const loop = await deux(':::include{file=commun/a.md}\n\ncommun');
  expect(loop.said).toEqual([
    'guide/commun/b.md:3:1 include-loop Unexpected loop of includes: «partie/deux.md» → «commun/a.md» → «commun/b.md» → «commun/a.md»',
  ]);
  expect(loop.html).toBe('<p>B.</p><p>commun</p>');
  expect((await deux(':::include{file=deux.md}\n\ncommun')).said).toHaveLength(1);
  for (let depth = 1; depth <= 12; depth += 1)
    write(`commun/p${depth}.md`, `P${depth}.\n\n:::include{file=p${depth + 1}.md}\n`);
  const deep = await deux(':::include{file=commun/p1.md}\n\ncommun');
  expect(deep.said).toEqual([
    expect.stringMatching(/^guide\/commun\/p10\.md:3:1 include-loop Unexpected depth/),
  ]);
  for (let depth = 1; depth <= 9; depth += 1)
    write(`commun/p${depth}.md`, `:::include{file=p${depth + 1}.md}\n\n`.repeat(10));
  write('commun/p10.md', 'Fin.\n');
  const wide = await deux(':::include{file=commun/p1.md}\n\ncommun');
  expect(wide.said).toEqual([expect.stringContaining('Unexpected number of includes')]);
});

test('check sees included files as it sees chapters, and --fix mends them', async () => {
  write(
    'commun/a.md',
    '#### Le détail\n\nLe XXIeme siècle, CO2 et 12 m2. ![Carré](../images/carre.svg)\n',
  );
  write(
    'partie/deux.md',
    '---\ntitle: Deux\n---\n\n## Un\n\n:::include{file=commun/a.md}\n\n## Deux\n\nx\n',
  );
  const before = await check({ dir: 'guide' }, place.context);
  expect(before.diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual(
    expect.arrayContaining([
      'guide/commun/a.md ordinal-form',
      'guide/commun/a.md unit-superscript',
    ]),
  );
  const rules = before.diagnostics
    .filter(({ file }) => file.includes('commun'))
    .map(({ rule }) => rule);
  expect(rules).not.toContain('description-missing');
  expect(rules).not.toContain('heading-skipped');
  expect(before.diagnostics.map(({ rule }) => rule)).not.toContain('section-empty');
  expect(before.diagnostics.map(({ rule }) => rule)).not.toContain('image-unused');
  const { outputs } = await check({ dir: 'guide', fix: true }, place.context);
  expect(outputs).toEqual(['guide/commun/a.md']);
  expect(readFileSync(join(place.guide, 'commun/a.md'), 'utf8')).toContain(
    'XXIe siècle, CO₂ et 12 m²',
  );
});
