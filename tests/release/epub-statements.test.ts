import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ReleaseRecord } from '../../src/release/record.js';
import { statementsIn } from '../../src/release/statements/index.js';
import { agrees, expectedOf } from '../../src/release/statements/statement.js';

const url = 'https://github.com/etalab/licence-ouverte/blob/master/LO.md';
const title = 'Licence Ouverte Etalab version 2.0';
const record: ReleaseRecord = {
  schema: 1,
  guide: { title: 'Guide d’essai', slug: 'guide-essai', lang: 'fr' },
  version: '1.0.0-beta.1',
  versionLabel: 'Bêta',
  date: '2021-04-30',
  licence: { spdx: 'etalab-2.0', title, url },
  publishers: [{ name: 'Direction A' }, { name: 'Direction B' }],
  source: null,
  generator: { name: 'guide-publisher', version: '0.1.0', typst: '0.14.2' },
  pdf: null,
  files: [],
};

const packageDocument = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Guide d’essai</dc:title><dc:language>fr</dc:language>
<dc:publisher>Direction A</dc:publisher><dc:publisher>Direction B</dc:publisher>
<dc:date>2021-04-30</dc:date><dc:rights>${title}</dc:rights>
<link rel="dcterms:license" href="${url}"/>
<meta property="schema:version">1.0.0-beta.1</meta>
<meta property="dcterms:modified">2021-04-30T00:00:00Z</meta>
</metadata></package>`;
const page = `<html xmlns="http://www.w3.org/1999/xhtml"><body><dl><dt>Version actuelle</dt><dd>Bêta, 30 avril 2021</dd></dl>
<p><a href="${url}" rel="license">${title}</a></p></body></html>`;

async function wrongIn(from: string, to: string): Promise<string[]> {
  const epub = zipSync({
    'EPUB/package.opf': strToU8(packageDocument.replace(from, to)),
    'EPUB/title.xhtml': strToU8(page.replace(from, to)),
  });
  const said = await statementsIn('epub/guide.epub', epub, expectedOf(record));
  expect(said.length).toBeGreaterThanOrEqual(11);
  return said.filter((each) => !agrees(each)).map(({ about, said }) => `${about} ${said}`);
}

test('an EPUB that says what the record says', async () => {
  expect(await wrongIn('', '')).toEqual([]);
});

test.each([
  ['<dc:date>2021-04-30', '<dc:date>2021-05-01', 'date 2021-05-01'],
  ['2021-04-30T', '2021-05-01T', 'date 2021-05-01'],
  ['1.0.0-beta.1', '1.0.0', 'version 1.0.0'],
  ['<dd>Bêta', '<dd>V1', 'version V1'],
  ['30 avril', '1er mai', 'date 1er mai 2021'],
  ['Direction B', 'Direction C', 'publishers Direction A, Direction C'],
  [`>${title}</dc:rights>`, '>Libre</dc:rights>', 'licence Libre'],
  [`>${title}</a>`, '>Libre</a>', 'licence Libre'],
  ['<dc:language>fr', '<dc:language>en', 'language en'],
  ['<dc:title>Guide', '<dc:title>Un guide', 'title Un guide d’essai'],
])('%s → %s is found', async (from, to, found) => {
  expect(await wrongIn(from, to)).toEqual([found]);
});
