import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseChapter } from '../../src/document/parse-chapter.js';
import { noIncludes } from '../../src/guide/includes.js';

function headingsOf(text: string, header: { numbered?: boolean } = {}, part?: number) {
  const source = {
    path: 'a.md',
    address: 'a.html',
    text,
    frontMatter: { title: 'A', ...header },
    part,
  };
  return parseChapter(source, 'fr', { includes: noIncludes, shown: (path) => path }).chapter;
}

const ids = (text: string) => headingsOf(text).headings.map(({ id }) => id);

test('an anchor follows from a heading and the one above it', () => {
  expect(ids('## Un\n\n### Sources\n\n## Deux\n\n### Sources {#src}\n\n#### Note')).toEqual([
    'un',
    'un-sources',
    'deux',
    'src',
    'src-note',
  ]);
});

test('a neighbour that comes or goes changes no anchor', () => {
  const before = ids('## Deux\n\n### Sources\n\n### Prix');
  const after = ids('## Un\n\n### Sources\n\n## Deux\n\n### Sources\n\n### Autre\n\n### Prix');
  expect(after).toEqual(expect.arrayContaining(before));
});

test('a renamed heading keeps its old anchors, and its text alone is one where it is free', () => {
  const { tree } = headingsOf('## Nouveau {#nouveau #ancien #plus-ancien}\n\n### Prix');
  const aliases = tree.children.flatMap((node) =>
    node.type === 'element' ? [node.data?.aliases] : [],
  );
  expect(aliases).toEqual([['ancien', 'plus-ancien'], ['prix']]);
  expect(toHtml(tree)).not.toContain('data-aliases');
});

test('levels are consecutive, whatever was skipped; anchors stay those of the text', () => {
  const text =
    '#### Un\n\n### Deux\n\n## Trois\n\n##### Quatre\n\n### <br>\n\n#### Cinq\n\n###### Six';
  const { tree, headings } = headingsOf(text);
  expect(headings.map(({ level, id }) => `${level} ${id}`)).toEqual([
    '2 un',
    '2 deux',
    '2 trois',
    '3 trois-quatre',
    '3 trois-section',
    '3 trois-cinq',
    '4 cinq-six',
  ]);
  expect(toHtml(tree)).toContain('<h3 id="trois-quatre">Quatre</h3>');
});

test('sections of a part, whose chapters have numbers, are numbered by letters', () => {
  const text = `## Un\n\n### Deux\n\n${'## Autre\n\n'.repeat(26)}`;
  const numbers = (part?: number) =>
    headingsOf(text, { numbered: true }, part).headings.map((each) => each.text.split('\u00a0')[0]);
  expect(numbers().slice(0, 3)).toEqual(['1.', '1.1', '2.']);
  expect(numbers(0).slice(0, 3)).toEqual(['A.', 'A.1', 'B.']);
  expect(numbers(0).slice(-2)).toEqual(['Z.', 'AA.']);
});
