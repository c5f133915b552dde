import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { drawDiagrams } from '../../src/document/diagram/draw-diagram.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace | undefined;
afterEach(() => here?.remove());

const graph = 'digraph { rankdir=LR; "Besoin réel" -> b [label="oui"] }';

async function drawn(text: string): Promise<string> {
  const [found] = await drawDiagrams([text]);
  return found && 'svg' in found ? found.svg : '';
}

test('a graph is shapes and words in the letters of what shows it', async () => {
  const svg = await drawn(graph);
  for (const words of ['Besoin réel', 'b', 'oui']) expect(svg).toContain(`>${words}</text>`);
  expect(new Set(svg.match(/font-family="[^"]*"/g))).toEqual(new Set(['font-family="sans-serif"']));
  expect(await drawn(graph)).toBe(svg);
});

test.each([
  ['a comment', '/* { */ // {\ngraph {a}'],
  ['a name', 'graph "{" {a}'],
  ['a name with a quotation mark', 'graph "\\"{" {a}'],
])('a brace in %s does not open the graph', async (_, text) => {
  expect(await drawn(text)).toContain('font-family="sans-serif"');
});

test('a font that the author chose stays', async () => {
  expect(await drawn('graph { node [fontname="Courier"]; a }')).toContain('font-family="Courier');
});

test.each([
  ['digraph {\n a -> \n}', { fault: "syntax error near '}'", line: 3 }],
  ['graph { a -> b }', { fault: "syntax error near '->'", line: 1 }],
  ['', { fault: '' }],
  ['// nothing', { fault: '' }],
])('%j is told', async (text, fault) => {
  expect(await drawDiagrams([text, graph])).toMatchObject([fault, { svg: expect.anything() }]);
});

async function assembled(chapter: string) {
  here = workplace();
  here.edit('partie/un.md', (text) => `${text}\n\n${chapter}\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  const found = book.chapters.find(({ path }) => path === 'partie/un.md');
  const isDrawn = (path: string) => path.startsWith('drawings/');
  return {
    html: toHtml(found?.tree ?? []),
    images: [...book.images.keys()].filter(isDrawn),
    diagnostics,
  };
}

const fence = (attributes: string, text = graph) => `\`\`\`dot ${attributes}\n${text}\n\`\`\``;

test('a diagram with an alternative is an image', async () => {
  const { html, images, diagnostics } = await assembled(fence('{alt="Le besoin mène à b."}'));
  expect(diagnostics).toEqual([]);
  expect(images).toEqual([expect.stringMatching(/^drawings\/[0-9a-f]{12}\.svg$/)]);
  expect(html).toMatch(
    /<p><img alt="Le besoin mène à b\." src="\.\.\/img\/drawings\/[0-9a-f]+\.svg"><\/p>/,
  );
});

test('a diagram in a figure has its caption and its number', async () => {
  const figure = `:::figure{#fig-a}\n${fence('{alt="Le besoin mène à b." width=50%}')}\n\nLe chemin.\n:::`;
  const { html } = await assembled(`${figure}\n\nVoir [](#fig-a).`);
  expect(html).toMatch(
    /<figure id="fig-a"><img alt="[^"]*" src="[^"]*"><figcaption>.*Le chemin\.<\/figcaption><\/figure>/,
  );
  expect(html).toMatch(/Voir <a[^>]*>figure/);
});

test.each(['', '{.code}', '{alt=""}', 'title="x"'])(
  'with «%s» it stays code',
  async (attributes) => {
    const { html, images } = await assembled(fence(attributes));
    expect(html).toContain('<pre><code class="language-dot">digraph');
    expect(images).toEqual([]);
  },
);

test('raw HTML is no diagram', async () => {
  const { images } = await assembled('<pre><code data-alt="x">graph { a }</code></pre>');
  expect(images).toEqual([]);
});

test('what Graphviz can’t read is told at its line, and stays code', async () => {
  const { html, images, diagnostics } = await assembled(
    fence('{alt="Rien."}', 'digraph {\n  a -> \n}'),
  );
  expect(images).toEqual([]);
  expect(html).toContain('<pre><code class="language-dot">digraph');
  const text = readFileSync(join(here?.guide ?? '', 'partie/un.md'), 'utf8');
  const line = text.slice(0, text.indexOf('\n}')).split('\n').length + 1;
  expect(diagnostics).toMatchObject([{ rule: 'diagram', severity: 'error', line }]);
});

test.each([
  'a [URL="https://exemple.fr"]',
  'a [label=<<table href="https://exemple.fr"><tr><td>x</td></tr></table>>]',
  'a [image="secret.png"]',
  'a [label=<<table><tr><td><img src="/etc/a.png"/></td></tr></table>>]',
])('«%s» is left out, and told', async (text) => {
  const { images, diagnostics } = await assembled(fence('{alt="Rien."}', `graph { ${text} }`));
  expect(diagnostics).toMatchObject([
    {
      rule: 'diagram',
      severity: 'warning',
      message: 'Unexpected link or image in a diagram, which is left out',
    },
  ]);
  expect(images).toHaveLength(1);
});

test('a diagram that never ends is ended and told, others are drawn', async () => {
  const many = Array.from({ length: 400 }, (_, index) => `n${index}`).join(' ');
  const { images, diagnostics } = await assembled(
    `${fence('{alt="Tout."}', `digraph { {${many}} -> {${many}} }`)}\n\n${fence('{alt="Peu."}')}`,
  );
  expect(diagnostics).toMatchObject([
    { rule: 'diagram', message: 'Unexpected diagram that takes too long to draw, or is too large' },
  ]);
  expect(images).toHaveLength(1);
}, 120_000);
