import { toHtml } from 'hast-util-to-html';
import { afterEach, expect, test } from 'vitest';
import { assembleBook } from '../../src/document/assemble.js';
import { loadGuide } from '../../src/guide/load.js';
import { type Workplace, workplace } from '../helpers/guides.js';

let here: Workplace;
afterEach(() => here.remove());

/** The small guide with a bibliography, and what two of its chapters say besides. */
async function pages(un: string, deux: string, bibliography: string) {
  here = workplace();
  here.add('bibliographie.md', bibliography);
  here.edit('guide.yaml', (text) => text.replace(/^chapters:\n/m, '$&  - bibliographie.md\n'));
  here.edit('partie/un.md', (text) => `${text}\n\n${un}\n`);
  here.edit('partie/deux.md', (text) => `${text}\n\n${deux}\n`);
  const { guide } = await loadGuide(here.guide, here.context.world);
  const { book, diagnostics } = await assembleBook(guide, here.context.world);
  expect(diagnostics).toEqual([]);
  return (path: string) => toHtml(book.chapters.find((each) => each.path === path)!.tree);
}

test('an entry of the bibliography leads back to the chapters that cite it', async () => {
  const cite = (text: string) => `Voir [${text}](../bibliographie.md#acv).`;
  const page = await pages(
    `${cite('une étude')} ${cite('la même')}`,
    cite(''),
    '# Bibliographie\n\n- [Analyser le cycle de vie](https://exemple.fr/), 2018. {#acv}\n- Autre, 2019. {#autre}\n',
  );
  expect(page('partie/un.md')).toContain(
    '<a href="../bibliographie.html#acv" id="citation-acv">une étude</a>',
  );
  expect(page('partie/un.md')).toContain('<a href="../bibliographie.html#acv">la même</a>');
  expect(page('partie/deux.md')).toContain('>«\u00a0Analyser le cycle de vie\u00a0»</a>');
  const entries = page('bibliographie.md');
  expect(entries).toMatch(
    /<li id="acv">.*2018\.<span class="guide-cited"> Cité dans <a href="partie\/un\.html#citation-acv">[^<]+<\/a>, <a href="partie\/deux\.html#citation-acv">[^<]+<\/a>\.<\/span><\/li>/s,
  );
  expect(entries).toContain('<li id="autre">Autre, 2019.</li>');
});
