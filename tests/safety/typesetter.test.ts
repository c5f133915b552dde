import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run as build } from '../../src/cli/commands/build.js';
import { outcomeOf } from '../helpers/guides.js';
import { madeGuide } from '../helpers/hostile.js';
import { randomChapter } from '../helpers/random-html.js';

/** `DOCUMENTS=10000` tries that many, from a seed of their own; the same few hundred otherwise. */
const documents = Number(process.env.DOCUMENTS ?? 200);
const seed = Number(process.env.SEED ?? (process.env.DOCUMENTS ? Date.now() % 2 ** 31 : 20210430));
const batch = 100;
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';
const glossary = '---\ntitle: Glossary.\n---\n\nWCAG\n: Web Content Accessibility Guidelines.\n';

describe.each(Array.from({ length: Math.ceil(documents / batch) }, (_, index) => seed + index))(
  'documents of seed %i',
  (own) => {
    test('are typeset, as PDF/UA-1 and PDF/A-2a', async () => {
      const texts = fc.sample(randomChapter, { numRuns: batch, seed: own });
      const files = Object.fromEntries(
        texts.map((text, index) => [
          `c/${index}.md`,
          text
            .replaceAll('(index.md)', '(../index.md)')
            .replaceAll('"index.md"', '"../index.md"')
            .replaceAll('pic.svg', '../pic.svg'),
        ]),
      );
      const paths = Object.keys(files);
      const half = paths.length / 2;
      const chapters = [
        'index.md',
        'glossary.md',
        { title: 'One', chapters: paths.slice(0, half) },
        ...paths.slice(half),
      ];
      const guide = madeGuide(
        { ...files, 'pic.svg': square, 'glossary.md': glossary },
        { lang: 'en', chapters },
      );
      try {
        const outcome = await outcomeOf(
          build({ dir: '.', force: true, only: ['pdf'] }, guide.context),
        );
        const refused = outcome.diagnostics.filter(({ rule }) =>
          /^typesetting|^element-unprintable$/.test(rule),
        );
        const told = refused.map(({ file = '', line, message }) => {
          const text = files[file.replace(/^.*?(?=c\/)/, '')] ?? '';
          return `${file}:${line} ${message}\n${text}`;
        });
        expect(told).toEqual([]);
        expect([0, 1]).toContain(outcome.exitCode);
      } finally {
        guide.remove();
      }
    }, 600_000);
  },
);

/** Found by the documents above, cut down to what the typesetter refused. */
const refusedOnce = {
  'heading in the figure of a heading':
    '<h2>T<figure><a href="../index.md"><h3><img src="../pic.svg" alt="P"></h3></a></figure></h2>\n\n<h4>x</h4>',
  'heading in a link, with a decoration':
    '<h2>T</h2>\n\n<div><a href="../index.md"><h3>a<img src="../pic.svg" alt=""></h3></a></div>\n\n<h4>x</h4>',
  'table in a link':
    '<a href="../index.md"><table><tr><th><img src="../pic.svg" alt="A" width="900"><img src="../pic.svg" alt="B" width="900"></th></tr></table></a>',
  'figure of links from page to page':
    '<figure><nav id="n"><a href="../index.md"><img src="../pic.svg" alt="P"></a></nav></figure>',
  'pictures in a note, in an item with pictures':
    '- a<img src="../pic.svg" alt="A" width="900"> [^d]<img src="../pic.svg" alt="B" width="900">\n\n[^d]: [![](../pic.svg)](https://example.org/) <img src="../pic.svg" alt="C" width="900">',
  'headings in a figure and in its caption':
    '<figure><h3>a</h3><figcaption><h2>b</h2><h3>c</h3></figcaption></figure>\n\n<figure><figcaption><h1>b</h1></figcaption><h4><h5>a</h5></h4><img src="../pic.svg" alt="P"></figure>\n\n<h4>d</h4>',
  'table in the source of a quotation':
    '<figure><blockquote>Q</blockquote><figcaption><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></figcaption></figure>',
  'table in the caption of a table':
    '<table><caption>A<table><caption>B</caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table></caption><tr><th>e</th></tr></table>',
  'tables in a caption longer than a page, whose tags are in another order':
    ':::figure\n<table><caption><table><caption><br>[^a]<th id="spot"><tr><th scope="row"><li></li><img src="../pic.svg" alt="Wide" width="900" lang="de"><li></li><table><caption><th></tr><td rowspan="3"></table><img src="../pic.svg" alt="Wide" width="900" lang="de"><details><summary></summary>[^décret]</table>[^décret]<th><details><h4 title="t">\\</h4>[^a]</details>[^b]</th>\n\n[',
  'heading in navigation, before a box':
    '<a href="mailto:a@example.org"><nav><h2>q</h2></nav></a>\n\n:::attention\nText.\n:::',
  'headings with the id of something before them':
    '<p id="s">p</p>\n\n<h2 id="s">a</h2>\n\n<h3 id="s">b</h3>\n\n<h4 id="s">c</h4>\n\n<h2>d</h2>',
};

test('documents that were refused once are typeset', async () => {
  const texts = Object.values(refusedOnce);
  const files = Object.fromEntries(
    texts.map((text, index) => [`c/${index}.md`, `---\ntitle: T\n---\n\n${text}\n`]),
  );
  const turned = Object.entries(files).map(([path, text]) => [
    path.replace('c/', 'turned/'),
    text.replace('---', '---\nlandscape: true'),
  ]);
  Object.assign(files, Object.fromEntries(turned));
  const guide = madeGuide(
    { ...files, 'pic.svg': square },
    { lang: 'en', chapters: ['index.md', ...Object.keys(files)] },
  );
  try {
    const { exitCode, diagnostics } = await outcomeOf(
      build({ dir: '.', only: ['pdf'] }, guide.context),
    );
    expect({ exitCode, refused: diagnostics.filter(({ rule }) => rule === 'typesetting') }).toEqual(
      {
        exitCode: 0,
        refused: [],
      },
    );
  } finally {
    guide.remove();
  }
});

/** What stands across the end of a page when so many lines stand above it. */
const atTheEndOfAPage = {
  'decoration behind a note':
    'End[^a].\n\n<blockquote><p>Quoted.</p><img src="../pic.svg" alt="" width="90"><p>End.</p></blockquote>\n\n[^a]: Note.',
  'row of a picture and a note that the header row calls too':
    '|  | x <img src="../pic.svg" alt="Wide" width="900">[^b] |\n|---|---|\n| y <img src="../pic.svg" alt="Wide" width="900">[^b] | z |\n| x |\n\n[^b]: Note.',
  'box with a figure in a note that a figure calls':
    ':::figure\n> `#x $y$ @z` `« a »` \n\n[^a]<img src="../pic.svg" alt="Wide" width="900" lang="de"># \n[^a]: :::resume\n    <ol class="fr-callout"><li><li class="fr-callout"><li aria-label="Icon"></ol><figure><figure>*star* _low_<figcaption><figcaption><img src="../pic.svg" alt="Wide" width="900" lang="de">\n\n    End.',
};

test('what stands across the end of a page is typeset', async () => {
  const files = Object.fromEntries(
    Object.values(atTheEndOfAPage).flatMap((text, kind) =>
      Array.from({ length: 20 }, (_, index) => [
        `c/${kind}-${index}.md`,
        `# T\n\n${'Line.\\\n'.repeat(28 + index)}End.\n\n${text}\n`,
      ]),
    ),
  );
  const guide = madeGuide(
    { ...files, 'pic.svg': square.replace('width="10" height="10"', 'viewBox="0 0 10 10"') },
    { lang: 'en', chapters: ['index.md', ...Object.keys(files)] },
  );
  try {
    const { diagnostics } = await outcomeOf(build({ dir: '.', only: ['pdf'] }, guide.context));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    guide.remove();
  }
});

test('a header row that calls notes of boxes is typeset where its table begins a part', async () => {
  const text =
    '| <img src="https://example.org/badge.svg" alt="Badge"> ` ` \\ [^a] | WCAG <s>[^b]<img src="../pic.svg" alt="Wide" width="900" lang="de">[^décret]</s> |\n|---|---|\n| **WCAG <s>[^b]<img src="../pic.svg" alt="Wide" width="900" lang="de">[^décret]</s>** | ![Badge](https://example.org/badge.svg) <ins lang="ar" dir="rtl"></ins> <a id="spot"></a> |\n| x |\n\n[^a]: :::chiffres\n    :::landscape\n    [](../index.md) <a href="https://example.org/a?b=c&amp;d"><a href="#spot">word \\</a><!-- c --></a> **** <a id="spot"></a>\n    :::\n    :::\n\n    End.\n\n[^b]: Note.\n\n[^décret]: :::chiffres\n    :::landscape\n    [](../index.md) <a href="https://example.org/a?b=c&amp;d"><a href="#spot">word \\</a><!-- c --></a> **** <a id="spot"></a>\n    :::\n    :::';
  const guide = madeGuide(
    { 'c/a.md': text, 'pic.svg': square },
    { lang: 'en', chapters: ['index.md', { title: 'One', chapters: ['c/a.md'] }] },
  );
  try {
    const outcome = await outcomeOf(build({ dir: '.', force: true, only: ['pdf'] }, guide.context));
    expect(outcome.diagnostics.filter(({ rule }) => rule === 'typesetting')).toEqual([]);
  } finally {
    guide.remove();
  }
});

test('long lines of code on many lines are typeset: each word may break, and none is a depth of its own', async () => {
  const line = `    ${'graph.add(a, b); // c '.repeat(4)}${'x'.repeat(60)}\n`;
  const guide = madeGuide(
    { 'c.md': `# C\n\nText.\n\n${line.repeat(60)}` },
    { lang: 'en', chapters: ['index.md', 'c.md'] },
  );
  try {
    const { diagnostics } = await outcomeOf(build({ dir: '.', only: ['pdf'] }, guide.context));
    expect(diagnostics).toEqual([]);
  } finally {
    guide.remove();
  }
});
