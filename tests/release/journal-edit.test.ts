import { expect, test } from 'vitest';
import type { Lang } from '../../src/guide/labels.js';
import { releaseInJournal } from '../../src/release/journal-edit.js';

function released(
  text: string,
  options: { lang?: Lang; allowEmpty?: boolean; thanks?: string } = {},
): string {
  const { lang = 'fr', allowEmpty = false, thanks } = options;
  const path = 'journal.md';
  const journal = { path, address: 'journal.html', text, frontMatter: {}, part: undefined };
  const heading =
    lang === 'fr' ? 'Version Bêta, 30 avril 2021' : 'Version 1 release candidate 1, 30 April 2021';
  const anchor = 'version-beta';
  return releaseInJournal(journal, { lang, heading, anchor, allowEmpty, file: path, thanks });
}

test('what is to come takes the name of the version, with its anchors and the links to them', () => {
  const text = `---
title: Journal
---

## À paraître {#a-paraitre}

Voir [plus bas](#a-paraitre-droit) et [la loi](loi.md#a-paraitre).

### Le droit {#a-paraitre-droit}

Un décret.

## Version 0.9, 1er mars 2021 {#version-0-9}

Un début.
`;
  expect(released(text)).toBe(
    text
      .replace('## À paraître {#a-paraitre}', '## Version Bêta, 30 avril 2021 {#version-beta}')
      .replaceAll('#a-paraitre-droit', '#version-beta-droit'),
  );
});

test.each([
  ['without an anchor', '## A paraitre\n\nUn.\n', '## Version Bêta, 30 avril 2021\n\nUn.\n'],
  ['underlined', 'À paraître\n---\nUn.\n', '## Version Bêta, 30 avril 2021\nUn.\n'],
  [
    'with Windows line ends',
    '# J\r\n\r\n## À paraître\r\n\r\nUn.\r\n',
    '# J\r\n\r\n## Version Bêta, 30 avril 2021\r\n\r\nUn.\r\n',
  ],
  [
    'a heading in a block of code is none',
    '```\n## À paraître\n```\n\n## À paraître\n\nUn.\n',
    '```\n## À paraître\n```\n\n## Version Bêta, 30 avril 2021\n\nUn.\n',
  ],
])('%s', (_, before, after) => {
  expect(released(before)).toBe(after);
});

test('English journals say «Unreleased»', () => {
  expect(released('## Unreleased\n\nOne.\n', { lang: 'en' })).toBe(
    '## Version 1 release candidate 1, 30 April 2021\n\nOne.\n',
  );
});

test.each([
  ['a heading alone', '## À paraître\n\n## Version 0.9, 1er mars 2021\n\nUn.\n', /Empty section/],
  ['headings alone', '## À paraître\n\n### Droit\n', /Empty section/],
  ['a comment', '## À paraître\n\n<!-- à écrire -->\n', /Empty section/],
  ['no section', '## Version 0.9, 1er mars 2021\n\nUn.\n', /Missing section «À paraître»/],
])('%s is refused', (_, text, message) => {
  expect(() => released(text)).toThrow(message);
});

test('a version without changes says so', () => {
  const allowEmpty = true;
  expect(released('## À paraître\n\n## Version 0.9, 1er mars 2021\n', { allowEmpty })).toBe(
    '## Version Bêta, 30 avril 2021\n\nAucun changement notable.\n\n## Version 0.9, 1er mars 2021\n',
  );
  expect(released('# J\n\n## Version 0.9, 1er mars 2021\n', { allowEmpty })).toBe(
    '# J\n\n## Version Bêta, 30 avril 2021 {#version-beta}\n\nAucun changement notable.\n\n## Version 0.9, 1er mars 2021\n',
  );
  expect(released('# J', { allowEmpty })).toBe(
    '# J\n\n## Version Bêta, 30 avril 2021 {#version-beta}\n\nAucun changement notable.\n',
  );
});

test('thanks stand at the end of the section, once', () => {
  const thanks = 'Merci.';
  const text = '## À paraître\n\nUn.\n\n## Version 0.9, 1er mars 2021\n\nZéro.\n';
  const once = released(text, { thanks });
  expect(once).toBe(
    '## Version Bêta, 30 avril 2021\n\nUn.\n\nMerci.\n\n## Version 0.9, 1er mars 2021\n\nZéro.\n',
  );
  expect(released(text.replace('Un.', 'Un. Merci.'), { thanks }).match(/Merci/g)).toHaveLength(1);
  expect(released('## À paraître\n\nUn.\n', { thanks })).toMatch(/Un\.\n\nMerci\.\n$/);
  expect(released('## À paraître\n', { thanks, allowEmpty: true })).toMatch(/2021\n\nMerci\.\n$/);
  expect(released('', { thanks, allowEmpty: true })).toContain('{#version-beta}\n\nMerci.\n');
});
