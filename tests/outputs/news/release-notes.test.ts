import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assembleBook } from '../../../src/document/assemble.js';
import { loadGuide } from '../../../src/guide/load.js';
import { releaseNotes } from '../../../src/outputs/news/release-notes.js';
import { type Workplace, workplace } from '../../helpers/guides.js';

let place: Workplace;
beforeEach(() => {
  place = workplace();
});
afterEach(() => place.remove());

const files = [
  {
    path: 'site/docs/guide.pdf',
    bytes: 1_920_660,
    sha256: 'ab'.repeat(32),
    mediaType: 'application/pdf',
  },
  { path: 'site/index.html', bytes: 1, sha256: 'cd'.repeat(32), mediaType: 'text/html' },
];

async function notes() {
  const { world } = place.context;
  const { guide } = await loadGuide(place.guide, world);
  const { book } = await assembleBook(guide, world);
  return releaseNotes(book, files);
}

const journal = `# Journal

## À paraître

Rien encore.

## Version Bêta, 30 avril 2021

Voir [](partie/un.md), [ailleurs](https://example.org/) et la loi AGEC.

### Tableaux

- un
- **deux**

| A | B |
|---|---|
| 1 | 2 |

![Un carré](/images/carre.svg)

## Version 0.9, 1er mars 2021

Un début.
`;

test('what the journal tells of the version, its links absolute, and the downloads', async () => {
  writeFileSync(join(place.guide, 'journal.md'), journal);
  place.edit('guide.yaml', (text) => `${text}  - journal.md\n`);
  const path = new URL('release-notes.expected.md', import.meta.url).pathname;
  await expect(await notes()).toMatchFileSnapshot(path);
});

test('without an address, links within the guide are plain text', async () => {
  writeFileSync(join(place.guide, 'journal.md'), journal);
  place.edit('guide.yaml', (text) =>
    `${text}  - journal.md\n`.replace('url: "https://example.org", home', 'home'),
  );
  const text = await notes();
  expect(text).toContain('[ailleurs](https://example.org/)');
  expect(text).not.toContain('un.html');
});

test('without a journal, the description; English speaks English', async () => {
  place.edit('guide.yaml', (text) => text.replace('lang: fr', 'lang: en'));
  expect(await notes()).toMatch(
    /^# Guide d’essai\n\n## Version Beta, 30 April 2021\n\nUn guide pour les essais\.\n\n### Files\n/,
  );
});
