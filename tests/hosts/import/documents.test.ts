import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Bookmark,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nodeWorld } from '../../../src/base/world/node-world.js';
import { run as build } from '../../../src/cli/commands/build.js';
import { type ImportOptions, run as importTree } from '../../../src/cli/commands/import.js';
import { outcomeOf } from '../../helpers/guides.js';

/** Documents that LibreOffice 7.4 and pandoc 2.17 wrote, some from what the other had written. */
const documents = join(import.meta.dirname, 'documents');
const names = readdirSync(documents).filter((name) => /\.(?:docx|odt)$/.test(name));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-documents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const context = () => ({
  world: { ...nodeWorld(folder), now: () => new Date('2025-03-01T10:00:00Z') },
  progress: () => undefined,
});
const imported = (dir: string, options: Partial<ImportOptions> = {}) =>
  importTree({ dir, out: 'g', ...options }, context());
const read = (path: string) => readFileSync(join(folder, 'g', path), 'utf8');
const chapters = (): string[] =>
  parse(read('guide.yaml')).chapters.flatMap((entry: string | { chapters: string[] }) =>
    typeof entry === 'string' ? entry : entry.chapters,
  );

test.each(names)('%s', async (name) => {
  copyFileSync(join(documents, name), join(folder, name));
  const { diagnostics } = await imported(name, { lang: 'en' });
  const told = diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  const { title } = parse(read('guide.yaml'));
  const text = [title, ...chapters().map((path) => `[${path}]\n${read(path)}`), told.join('\n')];
  await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot(join(documents, `${name}.txt`));
  const built = await build({ dir: 'g', out: 'dist', only: ['site'] }, context());
  expect(built.exitCode).toBe(0);
});

const cell = (text: string, options: object = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...options });
const written = async () => {
  const when = { id: 1, author: 'A', date: '2024-01-01T00:00:00Z' };
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('What a note says.')] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: 'Rules' }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Delays' }),
          new Paragraph({
            children: [
              new TextRun('Within '),
              new DeletedTextRun({ ...when, text: 'ten' }),
              new InsertedTextRun({ ...when, id: 2, text: 'fifteen' }),
              new TextRun({ text: '\u00a0days', bold: true }),
              new FootnoteReferenceRun(1),
              new TextRun(', see '),
              new InternalHyperlink({ anchor: 'prices', children: [new TextRun('prices')] }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ text: 'One', numbering: { reference: 'steps', level: 0 } }),
          new Paragraph({ text: 'Two', numbering: { reference: 'steps', level: 0 } }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new Bookmark({ id: 'prices', children: [new TextRun('Prices')] })],
          }),
          new Table({
            rows: [
              new TableRow({ tableHeader: true, children: [cell('Item'), cell('Price')] }),
              new TableRow({
                children: [cell('Screen', { verticalMerge: VerticalMergeType.RESTART }), cell('1')],
              }),
              new TableRow({
                children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('2')],
              }),
              new TableRow({ children: [cell('All', { columnSpan: 2 })] }),
            ],
          }),
        ],
      },
    ],
  });
  writeFileSync(join(folder, 'rules.docx'), await Packer.toBuffer(document));
};

test('tracked changes are taken as accepted, as rejected, or shown', async () => {
  await written();
  const sentence = async (trackChanges: 'accept' | 'reject' | 'all') => {
    const { diagnostics } = await imported('rules.docx', { out: trackChanges, trackChanges });
    expect(diagnostics.filter(({ rule }) => rule === 'import-word-change')).toHaveLength(2);
    return readFileSync(join(folder, trackChanges, 'delays.md'), 'utf8').split('\n')[2];
  };
  const rest = '**days**[^1], see [prices](/prices.md).';
  expect(await sentence('accept')).toBe(`Within fifteen ${rest}`);
  expect(await sentence('reject')).toBe(`Within ten ${rest}`);
  expect(await sentence('all')).toBe(`Within <del>ten</del><ins>fifteen</ins> ${rest}`);
});

test('a document of the docx library: its title, chapters, notes, lists and merged cells', async () => {
  await written();
  await imported('rules.docx');
  expect(parse(read('guide.yaml'))).toMatchObject({
    title: 'Rules',
    chapters: ['delays.md', 'prices.md'],
  });
  expect(read('delays.md')).toContain('1. One\n2. Two\n\n[^1]: What a note says.\n');
  expect(read('prices.md').replaceAll('\n', '')).toContain(
    '<td rowspan="2">Screen</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan="2">All</td>',
  );
});

test('underlined passages are told, and plain text', async () => {
  const run = (text: string, options = {}) => new TextRun({ text, ...options });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Delays' }),
          new Paragraph({
            children: [
              run('Within '),
              run('ten ', { underline: {} }),
              run('days', { underline: {}, bold: true }),
              run(', '),
              new InternalHyperlink({ anchor: 'a', children: [run('see', { underline: {} })] }),
              run('.'),
            ],
          }),
        ],
      },
    ],
  });
  writeFileSync(join(folder, 'lines.docx'), await Packer.toBuffer(document));
  const { diagnostics } = await imported('lines.docx', { lang: 'en' });
  const told = diagnostics.filter(({ rule }) => rule === 'import-word-underline');
  expect(told.map(({ message }) => message)).toEqual([
    'Underlined text is plain text «ten days», in «Within ten days, see.»',
  ]);
  expect(read('delays.md')).toContain('Within ten **days**, see.');
});

test('several documents are parts, one of a single chapter is a chapter', async () => {
  await written();
  copyFileSync(join(documents, 'merged.odt'), join(folder, 'a.odt'));
  writeFileSync(join(folder, '~$rules.docx'), 'a lock');
  const { stdout } = await imported('.', { out: '../g2-of-test', dryRun: true });
  expect(parse((stdout ?? '').split('---\n')[0] ?? '').chapters).toEqual([
    'tableaux.md',
    { title: 'Rules', chapters: ['rules/delays.md', 'rules/prices.md'] },
  ]);
});

test('documents among Markdown are told', async () => {
  await written();
  writeFileSync(join(folder, 'index.md'), '# Home\n');
  const { diagnostics } = await imported('.', { out: '../g3-of-test', dryRun: true });
  expect(diagnostics.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'import-word-apart rules.docx',
  ]);
});

const crafted: [
  string,
  (parts: Record<string, Uint8Array>) => Record<string, Uint8Array> | string,
][] = [
  ['no archive', () => 'PK, not really'],
  ['an archive of something else', () => ({ 'a.txt': strToU8('a') })],
  [
    'entities',
    (parts) => ({
      ...parts,
      'word/document.xml': strToU8(
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
      ),
    }),
  ],
  [
    'XML of great depth',
    (parts) => ({
      ...parts,
      'word/document.xml': strToU8(
        `<w:document><w:body>${'<w:sdt><w:sdtContent>'.repeat(200_000)}`,
      ),
    }),
  ],
  ['a bomb', (parts) => ({ ...parts, 'word/document.xml': new Uint8Array(60 * 2 ** 20).fill(32) })],
];

test.each(crafted)('%s is refused in a sentence', async (_, change) => {
  await written();
  const file = join(folder, 'rules.docx');
  const made = change(unzipSync(readFileSync(file)));
  writeFileSync(file, typeof made === 'string' ? made : zipSync(made, { level: 1 }));
  const { exitCode, diagnostics } = await outcomeOf(imported('rules.docx'));
  expect(exitCode).toBe(1);
  expect(diagnostics).toMatchObject([{ rule: 'import', file: 'rules.docx' }]);
});

test('a file that is no document is refused', async () => {
  writeFileSync(join(folder, 'a.pdf'), '%PDF');
  const { exitCode, diagnostics } = await outcomeOf(imported('a.pdf'));
  expect(exitCode).toBe(2);
  expect(diagnostics[0]?.message).toBe('Unexpected file, expected a .docx or .odt, or a folder');
});
