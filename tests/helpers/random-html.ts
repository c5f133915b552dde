import fc, { type Arbitrary } from 'fast-check';

/** Words, marks that mean something to the typesetter, and nothing. */
const text = fc.constantFrom(
  'word',
  'été',
  '#x $y$ @z',
  '*star* _low_',
  '«\u00a0a\u00a0»',
  '"q"',
  '\\',
  ' ',
  '',
);
const href = fc.constantFrom(
  'https://example.org/a?b=c&amp;d',
  'index.md',
  '#spot',
  '',
  'mailto:a@example.org',
);
const attributes = fc.constantFrom(
  '',
  '',
  '',
  ' id="spot"',
  ' lang="de"',
  ' lang="ar" dir="rtl"',
  ' class="fr-callout"',
  ' title="t"',
  ' aria-label="Icon"',
);
const note = fc.constantFrom('a', 'b', 'décret').map((name) => `[^${name}]`);
const image = fc.constantFrom(
  '<img src="pic.svg" alt="Picture">',
  '<img src="pic.svg" alt="">',
  '<img src="pic.svg" alt="Wide" width="900" lang="de">',
  '<img src="missing.png" alt="Missing">',
  '<img src="https://example.org/badge.svg" alt="Badge">',
);

const element = (names: readonly string[], children: Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...names), attributes, children)
    .map(([name, given, inner]) => `<${name}${given}>${inner}</${name}>`);

const inlines =
  'abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  );
const containers = 'aside blockquote div section nav dd li'.split(' ');

interface Html {
  inline: string;
  block: string;
  flow: string;
}

const html = fc.letrec<Html>((tie) => {
  const tied = (name: keyof Html) => tie(name) as Arbitrary<string>;
  const few = (name: keyof Html, maxLength = 3) =>
    fc.array(tied(name), { maxLength }).map((all) => all.join(''));
  const items = (name: string) =>
    fc.array(element([name], tied('flow')), { maxLength: 3 }).map((all) => all.join(''));
  const row = fc
    .array(
      fc
        .tuple(
          fc.constantFrom(
            'td',
            'th',
            'th scope="row"',
            'th id="spot"',
            'th colspan="2"',
            'td rowspan="3"',
          ),
          tied('flow'),
        )
        .map(([cell, inner]) => `<${cell}>${inner}</${cell.slice(0, 2)}>`),
      { maxLength: 3 },
    )
    .map((cells) => `<tr>${cells.join('')}</tr>`);
  const rows = fc.array(row, { maxLength: 3 }).map((all) => all.join(''));
  const said = fc.oneof({ weight: 3, arbitrary: few('inline') }, tied('flow'));
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      note,
      image,
      fc.constantFrom(
        '<br>',
        '<!-- c -->',
        '<input type="checkbox" checked>',
        '<a id="spot"></a>',
        '<a href="index.md"></a>',
      ),
      element(inlines, few('inline')),
      fc.tuple(href, few('inline')).map(([to, inner]) => `<a href="${to}">${inner}</a>`),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      element(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'h1', 'pre'], few('inline')),
      element(['dt', 'figcaption', 'summary'], said),
      fc.constant('<hr>'),
      element(containers, tied('flow')),
      element(['ul', 'ol', 'dl', 'figure', 'details'], tied('flow')),
      element(['ul', 'ol'], items('li')),
      fc
        .tuple(element(['dt'], said), items('dd'))
        .map(([terms, said]) => `<dl>${terms}${said}</dl>`),
      fc
        .tuple(said, tied('flow'))
        .map(([name, rest]) => `<details><summary>${name}</summary>${rest}</details>`),
      fc
        .tuple(tied('flow'), said)
        .map(([shown, words]) => `<figure>${shown}<figcaption>${words}</figcaption></figure>`),
      fc
        .tuple(said, rows, rows)
        .map(
          ([title, head, body]) =>
            `<table><caption>${title}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`,
        ),
      fc.tuple(href, tied('block')).map(([to, inner]) => `<a href="${to}">${inner}</a>`),
      element(['b', 'em', 'span', 'h2', 'h4'], tied('block')),
    ),
    flow: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      few('inline'),
      few('block', 2),
      fc.tuple(few('inline', 1), tied('block'), few('inline', 1)).map((all) => all.join('')),
    ),
  };
});

/** What Markdown makes a line of. */
const line = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: html.inline },
      text.map((each) => `**${each}**`),
      text.map((each) => `\`${each}\``),
      fc.constantFrom(
        '[Home](index.md)',
        '[](index.md)',
        '[`code`](index.md)',
        'https://example.org/x',
        '[a[^a] b](index.md)',
        'WCAG',
        '![Picture](pic.svg)',
        '[![Picture](pic.svg)](index.md)',
        '[![](pic.svg)](https://example.org/)',
        '![Badge](https://example.org/badge.svg)',
      ),
    ),
    { maxLength: 4 },
  )
  .map((all) => all.join(' ').replace(/\n/g, ' '));

const box = fc.constantFrom(
  'note',
  'attention',
  'resume',
  'landscape',
  'columns',
  'clause{title="T" doc="CCTP"}',
  'chiffres',
);

const markdownBlock = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), line)
      .map(([level, said]) => `${'#'.repeat(level)} ${said}`),
    html.block,
    fc.tuple(tie('block'), line).map(([shown, said]) => `:::figure\n${shown}\n\n${said}\n:::`),
    line.map((each) => `[${each}](https://example.org/ "t") ![${each}](pic.svg)`),
    fc.tuple(line, line, line).map((cells) => {
      const [a, b, c] = cells.map((cell) => cell.replaceAll('|', ''));
      return `| ${a} | ${b} |\n|---|---|\n| **${b}** | ${c} |\n| x |`;
    }),
    fc
      .tuple(line, tie('block'))
      .map(([term, said]) => `${term || 'term'}\n: ${indented(said, '  ')}`),
    tie('block').map((each) => each.replace(/^/gm, '> ')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((all) => all.map((each) => `- ${indented(each, '  ')}`).join('\n')),
    fc.tuple(box, tie('block')).map(([name, inner]) => `:::${name}\n${inner}\n:::`),
    fc
      .tuple(html.block, tie('block'))
      .map(([open, inner]) => `<div>\n\n${inner}\n\n${open}\n\n</div>`),
  ),
}));

function indented(inner: string, by: string): string {
  return inner.replace(/\n(?=.)/g, `\n${by}`);
}

/**
 * A chapter as hard as its parts can make it: HTML in any order, headings of anything, notes that hold blocks,
 * links in links, tables of all kinds of headers. With or without a title and a picture.
 */
export const randomChapter = fc
  .tuple(
    fc.constantFrom(
      '',
      '---\ntitle: Given.\n---\n\n',
      '---\ntitle: Sheet.\nimage: pic.svg\n---\n\n',
      '---\ntitle: Wide.\nlandscape: true\nnumbered: true\n---\n\n',
    ),
    fc.array(markdownBlock.block, { minLength: 1, maxLength: 5 }),
    markdownBlock.block,
  )
  .map(([front, blocks, inner]) => {
    const notes = `[^a]: ${indented(inner, '    ')}\n\n    End.\n\n[^b]: Note.\n\n[^décret]: ${indented(inner, '    ')}`;
    return `${front}${blocks.join('\n\n')}\n\n${notes}\n`;
  });
