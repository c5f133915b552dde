import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { assembleBook } from '../../../src/document/assemble.js';
import { loadGuide } from '../../../src/guide/load.js';
import { printMarkdown } from '../../../src/outputs/markdown/print.js';
import { type Workplace, workplace } from '../../helpers/guides.js';
import { readMarkdown } from '../../helpers/markdown.js';
import { guideSources } from '../../helpers/sites.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

async function printed(root: string): Promise<string> {
  const world = nodeWorld(root);
  const { guide } = await loadGuide(root, world);
  const { book } = await assembleBook(guide, world);
  return printMarkdown(book, (path) => `https://example.org/${path}`);
}

/** The Markdown of `partie/deux.md` with a text of its own, behind its title. */
async function deux(text: string): Promise<string> {
  place.edit('partie/deux.md', () => `---\ntitle: Second chapitre\n---\n\n${text}\n`);
  const all = await printed(place.guide);
  const from = all.indexOf('Second chapitre\n');
  return all.slice(all.indexOf('\n', from), all.indexOf('\n## ', from)).trim();
}

test('every link of the guide within the file leads to an anchor of it, and nothing is left of our syntax', async () => {
  const text = await printed(guideSources);
  const tree = readMarkdown(text);
  const ids = new Set<unknown>();
  const links: string[] = [];
  visit(tree, 'element', ({ properties, tagName }) => {
    ids.add(properties.id);
    if (tagName === 'a' && String(properties.href).startsWith('#'))
      links.push(String(properties.href));
  });
  expect(links.length).toBeGreaterThan(150);
  for (const href of links) expect(ids).toContain(decodeURIComponent(href.slice(1)));
  expect(text).not.toMatch(/^:::|\{#|class=|⁠/m);
  expect(textOf(tree)).not.toContain(':::');
});

test('the guide says what it is, and parts, chapters and sections are levels', async () => {
  const text = await printed(place.guide);
  expect(text).toMatch(/^# .*Guide d’essai\n/);
  expect(text).toContain('- Version actuelle\u00a0: Bêta, 30 avril 2021');
  expect(text).toContain('[Licence Ouverte Etalab version 2.0](https://github.com/etalab/');
  const headings = [...text.matchAll(/^(#+) (?:<a[^>]*><\/a>)?(.*)$/gm)];
  expect(headings.slice(2, 5).map(([heading]) => heading.replace(/<[^>]*>/g, ''))).toEqual([
    '## Partie 1\u00a0: Première partie',
    '### 1.1 Premier chapitre',
    '#### A.\u00a0Une section',
  ]);
});

test('what GFM lacks: boxes, definitions, figures, small signs', async () => {
  expect(await deux(':::note{title="Un mot"}\nTexte.\n\n- a\n:::')).toBe(
    '> **Un mot**\n>\n> Texte.\n>\n> - a',
  );
  expect(await deux('Terme\n: Une définition.\n: Une autre.')).toBe(
    '- **Terme**\u00a0: Une définition.\n\n  Une autre.',
  );
  expect(await deux(':::chiffres\n10 %\n: de la note.\n:::')).toBe(
    '> **Chiffres clés**\n>\n> - **10\u00a0%** de la note.',
  );
  expect(await deux('Au 1er m<sup>2</sup>, du CO<sub>2</sub>.')).toBe(
    'Au 1er m<sup>2</sup>, du CO<sub>2</sub>.',
  );
  expect(await deux('x<sup>n</sup>, x<sub>e</sub>, M<sup>me</sup>.')).toBe(
    'x<sup>n</sup>, x<sub>e</sub>, Mme.',
  );
  expect(await deux(':::figure{#f}\n![Un carré](/images/carre.svg)\n\nLégende.\n:::')).toBe(
    '![Un carré](https://example.org/images/carre.svg)\n\nFigure\u00a01 – Légende.',
  );
  expect(await deux('![](/images/carre.svg){.decorative}\n\nLa loi AGEC.')).toBe('La loi AGEC.');
});

test('tables are those of GFM, or HTML where cells are merged', async () => {
  expect(await deux('Table: Légende\n\n| a | b |\n|---|--:|\n| 1 | x \\| y |')).toBe(
    'Tableau\u00a02 – Légende\n\n| a | b |\n| - | -: |\n| 1 | x \\| y |',
  );
  const merged = await deux(
    '<table class="fr-table"><thead><tr><th colspan="2">a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  );
  expect(merged).toBe(
    '<table><thead><tr><th colspan="2" scope="col">a</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  );
});

test('code of tables of HTML keeps its empty lines, and is no Markdown', async () => {
  const text = await deux(
    '<table><tr><td>\n\n```markdown\nA [^c].\n\n[^c]: Stuff\n```\n\n</td></tr></table>',
  );
  expect(textOf(readMarkdown(text))).toContain('A [^c].\n\n[^c]: Stuff');
});

test('notes that tables of HTML call are called', async () => {
  const text = await deux(
    '<table><caption>\n\nCap[^b]\n\n</caption><tr><th colspan="2">\n\nBand[^a]\n\n</th></tr><tr><td>r</td><td>v</td></tr></table>\n\n[^a]: Note.\n\n[^b]: Of it.',
  );
  const notes = textOf(readMarkdown(text));
  expect(notes).toContain('Note.');
  expect(notes).toContain('Of it.');
  expect(text).toContain('<td>r</td><td>v</td>');
});

test('notes of two chapters keep apart, and lead to their text', async () => {
  place.edit('partie/un.md', (text) => `${text}\n\nUn[^1].\n\n[^1]: Note une.\n`);
  place.edit('partie/deux.md', (text) => `${text}\n\nDeux[^1].\n\n[^1]: Note deux.\n`);
  const html = toHtml(readMarkdown(await printed(place.guide)));
  const notes = html.slice(html.indexOf('data-footnotes'));
  expect(notes.indexOf('Note deux.')).toBeGreaterThan(notes.indexOf('Note une.'));
  expect(notes.indexOf('Note une.')).toBeGreaterThan(0);
});
