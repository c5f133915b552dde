import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { rules } from '../../src/checks/rules/index.js';
import { exampleFindings } from '../helpers/example-findings.js';

/**
 * The rules of the ACT community (https://www.w3.org/WAI/standards-guidelines/act/rules/) that what authors write can
 * pass or fail, by their permanent ids, with examples of our own: what authors write, and the rules of `guide check`
 * that tell it. An example that none tells passes.
 */
const examples: readonly [act: string, about: string, written: string, told: readonly string[]][] =
  [
    ['23a2a8', 'image with a name', '![Le logo d’un label](a.svg)', []],
    ['23a2a8', 'image without one', '![](a.svg)', ['image-decorative']],
    ['23a2a8', 'image of blanks', '<img src="a.svg" alt=" ">', ['image-decorative']],
    ['23a2a8', 'image without alt', '<img src="a.svg">', ['image-decorative']],
    ['23a2a8', 'drawn text with a name', '<span role="img" aria-label="Attention">⚠</span>', []],
    ['23a2a8', 'drawn text without one', '<span role="img">⚠</span>', ['aria-invalid']],
    ['qt1vmo', 'name of a file', '![IMG_2041.jpg](a.svg)', ['image-alt-useless']],
    ['qt1vmo', 'name that says nothing', '![image](a.svg)', ['image-alt-useless']],
    ['46ca7f', 'decoration that is one', '![](a.svg){.decorative}', []],
    [
      '46ca7f',
      'decoration with a focus',
      '<img src="a.svg" alt="" tabindex="0">',
      ['html-removed'],
    ],
    ['c487ae', 'link with text', '[Les labels](https://exemple.fr)', []],
    ['c487ae', 'link of an image with a name', '[![Les labels](a.svg)](https://exemple.fr)', []],
    ['c487ae', 'link without text', '[](https://exemple.fr)', ['link-nameless']],
    [
      'c487ae',
      'link of hidden text',
      '<a href="https://exemple.fr"><b aria-hidden="true">→</b></a>',
      ['link-nameless'],
    ],
    [
      'aizyf1',
      'link that says where it leads',
      'Voir [la fiche des labels](https://exemple.fr).',
      [],
    ],
    [
      'aizyf1',
      'link that does not',
      'Pour les labels, [cliquez ici](https://exemple.fr).',
      ['link-text'],
    ],
    [
      'b20e66',
      'same names, same target',
      '[Labels](https://exemple.fr/a), [Labels](https://exemple.fr/a).',
      [],
    ],
    [
      'b20e66',
      'same names, two targets',
      '[Labels](https://exemple.fr/a), [Labels](https://exemple.fr/b).',
      ['link-text-same'],
    ],
    ['ffd0e9', 'heading with text', '## Les labels\n\nUn texte.', []],
    ['ffd0e9', 'heading without', '##\n\nUn texte.', ['heading-empty']],
    [
      'ffd0e9',
      'heading of an image without name',
      '## <img src="a.svg" alt="">\n\nUn texte.',
      ['heading-empty'],
    ],
    [
      'ffd0e9',
      'heading of hidden text',
      '## <b aria-hidden="true">→</b>\n\nUn texte.',
      ['heading-empty'],
    ],
    ['b49b2e', 'headings that differ', '## Un\n\nUn texte.\n\n## Deux\n\nUn texte.', []],
    [
      'b49b2e',
      'headings that do not',
      '## Un\n\nUn texte.\n\n## Un\n\nUn texte.',
      ['heading-duplicate'],
    ],
    [
      'a25f45',
      'headers of its table',
      '<table><caption>A</caption><tr><th id="a">A</th></tr><tr><td headers="a">1</td></tr></table>',
      [],
    ],
    [
      'a25f45',
      'headers of none',
      '<table><caption>A</caption><tr><th id="a">A</th></tr><tr><td headers="b">1</td></tr></table>',
      ['table-headers'],
    ],
    ['d0f69e', 'headers with cells', 'Table: A\n\n| A | B |\n|---|---|\n| 1 | 2 |', []],
    ['d0f69e', 'headers without', 'Table: A\n\n| A | B |\n|---|---|', ['table-headers']],
    ['de46e4', 'a language', 'Un <span lang="en">label</span>.', []],
    ['de46e4', 'none', 'Un <span lang="anglais">label</span>.', ['lang-invalid']],
    ['3ea0c8', 'two anchors', '<p id="a">A.</p>\n\n<p id="b">B.</p>', []],
    ['3ea0c8', 'one anchor twice', '<p id="a">A.</p>\n\n<p id="a">B.</p>', ['anchor-duplicate']],
    ['674b10', 'a role', '<div role="note">A.</div>', []],
    ['674b10', 'no role', '<div role="encart">A.</div>', ['aria-invalid']],
    ['4e8ab6', 'role that needs a state', '<div role="checkbox">A.</div>', ['aria-invalid']],
    [
      '307n5z',
      'role that hides a link',
      '<div role="button"><a href="https://exemple.fr">A</a></div>',
      ['aria-invalid'],
    ],
    ['ff89c9', 'item outside a list', '<div role="listitem">A.</div>', ['aria-invalid']],
    ['bc4a75', 'list without items', '<div role="list">A.</div>', ['aria-invalid']],
    ['6a7281', 'state with a value', 'A <b aria-hidden="true">→</b> B.', []],
    ['6a7281', 'state with none', 'A <b aria-hidden="oui">→</b> B.', ['aria-invalid']],
    [
      '6cfa84',
      'link that is hidden',
      '<p aria-hidden="true"><a href="https://exemple.fr">A</a></p>',
      ['aria-invalid'],
    ],
    ['7d6734', 'drawing in the text', '<svg><title>A</title></svg>', ['html-removed']],
    ['cae760', 'frame', '<iframe src="https://exemple.fr"></iframe>', ['html-removed']],
    ['8fc3b6', 'object', '<object data="a.pdf"></object>', ['html-removed']],
    ['97a4e1', 'button', '<button></button>', ['html-removed']],
    ['e086e5', 'choice', '<select></select>', ['html-removed']],
    ['59796f', 'button of an image', '<input type="image" src="a.svg">', ['html-removed']],
    ['bc659a', 'page that reloads', '<meta http-equiv="refresh" content="5">', ['html-removed']],
    [
      'b4f0c3',
      'page that cannot be enlarged',
      '<meta name="viewport" content="user-scalable=no">',
      ['html-removed'],
    ],
    ['80f0bf', 'sound that starts alone', '<audio autoplay src="a.mp3"></audio>', ['html-removed']],
    ['eac66b', 'video without captions', '<video src="a.mp4"></video>', ['html-removed']],
    ['afw4f7', 'colours', '<p style="color:#ccc">A.</p>', ['html-removed']],
    [
      '24afc2',
      'letter spacing',
      '<p style="letter-spacing:.1em !important">A.</p>',
      ['html-removed'],
    ],
    ['efbfc7', 'text that moves', '<marquee>A</marquee>', ['html-removed']],
  ];

/** Those of axe-core that look at what the site's own pages have, which `tests/site/pages.test.ts` runs axe over. */
const ofPages: Readonly<Record<string, string>> = {
  '047fe0': 'skip links',
  '09o5cg': 'enhanced contrast',
  '0ssw9k': 'boxes that scroll',
  '2779a5': 'titles of pages',
  '2eb176': 'transcripts',
  '2ee8b8': 'names of fields',
  '3e12e1': 'skip links',
  '4b1c6c': 'frames',
  '5b7ae0': 'language of pages',
  '5c01ea': 'states of roles',
  '5f99a7': 'names of states',
  '73f2c2': 'fields',
  '78fd32': 'line height',
  '9e45ec': 'word spacing',
  afb423: 'transcripts',
  akn7bn: 'frames',
  b33eff: 'orientation',
  b40fd1: 'main content',
  b5c3f8: 'language of pages',
  bf051a: 'language of pages',
  bisz58: 'pages that reload',
  cf77f2: 'skip links',
  m6b1q3: 'items of menus',
  ye5d6e: 'skip links',
};

/** Rules that are about something else than accessibility say their own of such short texts. */
const accessible = rules.filter(
  ({ id, criteria }) => criteria !== undefined || id === 'html-removed',
);

test.each(examples)('%s, %s', async (_, __, written, told) => {
  const found = await Promise.all(
    accessible.map(async (rule) => {
      const said = await exampleFindings(rule, { text: `${written}\n` });
      return said.length > 0 ? [rule.id as string] : [];
    }),
  );
  expect(found.flat()).toEqual(told);
});

test('each rule of ACT that axe-core knows is in the table, or is about the pages of the site', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.js'), 'utf8');
  const known = [...axe.matchAll(/actIds: \[([^\]]*)\]/g)].flatMap(([, ids = '']) =>
    [...ids.matchAll(/'(\w+)'/g)].map(([, id = '']) => id),
  );
  const here = new Set([...examples.map(([act]) => act), ...Object.keys(ofPages)]);
  expect(known.length).toBeGreaterThan(40);
  expect([...new Set(known)].filter((id) => !here.has(id))).toEqual([]);
});
