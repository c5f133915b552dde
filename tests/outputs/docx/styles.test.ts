import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Book } from '../../../src/document/book.js';
import { printClausesDocx } from '../../../src/outputs/docx/print.js';
import { xmlElements } from '../../../src/release/statements/xml.js';

const guide = {
  lang: 'fr',
  manifest: { title: 'Guide', publishers: [], keywords: [], date: '2024-05-06' },
  statements: { version: { inSentence: 'V1' }, date: 'mai', licence: { title: { fr: 'LO' } } },
};

async function stylesOf(office?: object): Promise<Record<string, string>[]> {
  const book = { chapters: [], guide: { ...guide, manifest: { ...guide.manifest, office } } };
  const bytes = await printClausesDocx(book as unknown as Book, []);
  const xml = unzipSync(bytes)['word/styles.xml'] as Uint8Array;
  return xmlElements(xml).map(({ name, attributes }) => ({ name, ...attributes }));
}

test('a guide sets font, size and the colour of headings', async () => {
  const own = await stylesOf({ font: 'Marianne', size: 12, colour: '#7a0019' });
  const values = (styles: Record<string, string>[], name: string) =>
    styles.flatMap((each) => (each.name === name ? (each['w:val'] ?? each['w:ascii'] ?? []) : []));
  expect(values(own, 'w:rFonts')[0]).toBe('Marianne');
  expect(values(own, 'w:sz').slice(0, 4)).toEqual(['24', '46', '34', '27']);
  expect(values(own, 'w:color')).toContain('7a0019');
  const usual = await stylesOf();
  expect(values(usual, 'w:rFonts')[0]).toBe('Arial');
  expect(values(usual, 'w:color')).not.toContain('7a0019');
});

test('the height of lines grows with the pictures in them', async () => {
  const spacing = (await stylesOf()).filter((each) => each.name === 'w:spacing' && each['w:line']);
  expect(spacing).not.toEqual([]);
  expect(spacing.filter((each) => each['w:lineRule'] !== 'auto')).toEqual([]);
});
