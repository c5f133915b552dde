import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { type Built, builtFrom } from '../../../helpers/small-guide.js';
import { type Tags, tagsOf } from '../../../helpers/tag-tree.js';

const texts = [
  `:::figure
\`\`\`js
codeword
\`\`\`

Captionofcode with [a link](https://office.example/).
:::

:::figure{#tabled}
| Headword | B |
|---|---|
| cellword | b |

Captionoftable.
:::

:::figure
![Square](pic.svg)

- legendword

Captionofpicture.
:::

<figure><blockquote><p>quoteword</p></blockquote><figcaption><p>Captionofquote</p><table><tr><td>incaption</td></tr></table></figcaption></figure>

See [](#tabled).`,
  `<details><summary><p>Summaryword <b>bold</b></p><table><tr><td>insummary</td></tr></table></summary>

Detailword.

</details>

<dl><dt><details><summary>termsummary</summary>termdetail</details></dt><dd>Definitionword</dd></dl>

Term ![Icon of a term](icon.png)
: First paragraph.

    Second paragraph.

<pre>one<br>two</pre>

<div class="guide-box guide-box--note">Boxfirst <em>boxsecond</em></div>

<div class="guide-box guide-box--chiffres">Keyfirst <em>keysecond</em></div>

<div class="guide-clause">Looseword<p>Clausefirst</p><p>Clausesecond</p><p>Clausethird</p></div>`,
  `- ![Icon in a list](icon.png) Save often.

| A | B |
|---|---|
| North | ![Icon in a cell](icon.png) daily |

![Alone](icon.png)

![](pic.svg){alt="A blue box" width=50%}

<img src="pic.svg" alt="Two hundred" width="200px">

<img src="pic.svg" alt="Two fifths" width="40%" height="7">`,
  `<ol type="a" start="3"><li>firstletter</li><li value="9">ninthletter</li></ol>

<ol reversed><li>lastfirst</li><li>lasttwo</li></ol>`,
];

let built: Built;
let tags: Tags;
beforeAll(async () => {
  const icon = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  built = await builtFrom(texts, { 'icon.png': icon });
  expect(built.exitCode, built.messages.join('\n')).toBe(0);
  tags = await tagsOf(built.pdf);
}, 120_000);

test('every word of figures, summaries, definitions and boxes written as HTML is in every output', () => {
  const words =
    'codeword Captionofcode Headword cellword Captionoftable legendword Captionofpicture quoteword Captionofquote incaption Summaryword insummary Detailword termsummary termdetail Definitionword First Second Boxfirst boxsecond Keyfirst keysecond Looseword Clausefirst Clausesecond Clausethird';
  const outputs = {
    pdf: tags.text,
    site: built.page('a.html') + built.page('b.html'),
    epub: built.epub('a.xhtml') + built.epub('b.xhtml'),
  };
  for (const [name, text] of Object.entries(outputs))
    expect(
      words.split(' ').filter((word) => !text.includes(word)),
      name,
    ).toEqual([]);
});

test('a caption is the last words of a figure, the rest is what it shows', () => {
  expect(built.page('a.html')).toMatch(
    /<\/ul><figcaption>(?:(?!<\/figcaption>).)*Captionofpicture/,
  );
  expect(built.page('a.html')).toMatch(
    /<\/table>.*?<figcaption>(?:(?!<\/figcaption>).)*Captionoftable/,
  );
});

test('images among words stay in their line', () => {
  expect(tags.tree).toMatch(/LBody «Save often\.»\n\s*Figure alt="Icon in a list"/);
  expect(tags.tree).toMatch(/Figure alt="Icon in a cell"/);
});

test('the width that an author gives an image holds in valid markup', () => {
  const page = built.page('c.html');
  const book = built.epub('c.xhtml');
  expect(page).toMatch(/<img[^>]*class="guide-width-50"/);
  expect(page).toMatch(/<img[^>]*alt="A blue box"/);
  expect(page).toMatch(/<img[^>]*alt="Two hundred"[^>]*width="200" height="120"/);
  expect(book).toMatch(/alt="A blue box"[^>]*style="width: 50%"/);
  expect(book).toMatch(/alt="Two hundred"[^>]*width="200"/);
  expect(page + book).not.toMatch(/(?:width|height)="[^"]*(?:%|px|7")/);
});

test('lists count as their author says', () => {
  const labels = [...tags.tree.matchAll(/Lbl «([^»]+)»\n\s*LBody «(\w+)/g)].map(
    ([, label, body]) => [body, label],
  );
  const counted = Object.fromEntries(labels);
  expect(counted).toMatchObject({
    firstletter: 'c.',
    ninthletter: 'i.',
    lastfirst: '2.',
    lasttwo: '1.',
  });
});

test('line breaks in code are line breaks', () => {
  expect(tags.text).toMatch(/one\s+two/);
});

test('readers open with the bookmarks, and call the covers by name', async () => {
  const document = await getDocument({ data: new Uint8Array(built.pdf), verbosity: 0 }).promise;
  expect(await document.getPageMode()).toBe('UseOutlines');
  const labels = (await document.getPageLabels()) ?? [];
  expect([labels.at(0), labels.at(1), labels.at(-1)]).toEqual(['Cover', 'i', 'Back cover']);
  await document.destroy();
});
