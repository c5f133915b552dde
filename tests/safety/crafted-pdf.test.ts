import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDeflate, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuideError } from '../../src/base/report/diagnostic.js';
import { run as inspect } from '../../src/cli/commands/inspect.js';
import { run as stamp } from '../../src/cli/commands/stamp.js';
import { inspectForeign } from '../../src/outputs/pdf/stamp/foreign.js';
import { craftedPdf, onePage, type PdfObjects, pdfStream } from '../helpers/crafted-pdf.js';
import { outcomeOf } from '../helpers/guides.js';
import { type MadeGuide, madeGuide } from '../helpers/hostile.js';

let place: MadeGuide;
beforeAll(() => {
  place = madeGuide();
});
afterAll(() => place.remove());

const broken = expect.stringMatching(/^Unexpected content, expected a whole PDF/);
const tooMuch = expect.stringMatching(/^Unexpected PDF that takes more than 60 seconds or 1 GiB/);

/** Each tree of pages holds the next one twice: 2 ^ 40 pages in 40 lines. */
const doubling: PdfObjects = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      index + 2,
      `<< /Type /Pages /Kids [${index + 3} 0 R ${index + 3} 0 R] /Count 2 >>`,
    ]),
  ),
  42: '<< /Type /Page /MediaBox [0 0 200 200] >>',
};

const nested = (open: string, close: string, depth: number) =>
  open.repeat(depth) + close.repeat(depth);

/** A catalog with more in it. */
const with1 = (catalog: string, others: PdfObjects = {}): PdfObjects => ({
  ...onePage,
  1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  ...others,
});

/** Name, bytes, and what is said of it; undefined for what is read like any other. */
const files: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, unknown])[] = [
  ['a sound one', () => craftedPdf(onePage), undefined],
  ['a tree of pages that doubles 40 times', () => craftedPdf(doubling), broken],
  [
    'a tree of pages in a circle',
    () => craftedPdf({ ...onePage, 3: '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] >>' }),
    broken,
  ],
  ['no tree of pages', () => craftedPdf({ 1: '<< /Type /Catalog >>' }), broken],
  ['a catalog that is a number', () => craftedPdf({ 1: '42' }), broken],
  [
    'an outline in a circle',
    () =>
      craftedPdf(
        with1('/Outlines 4 0 R', {
          4: '<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 1 >>',
          5: '<< /Title (A) /Parent 4 0 R /First 5 0 R /Next 5 0 R /Prev 5 0 R >>',
        }),
      ),
    undefined,
  ],
  [
    'a tree of tags in a circle',
    () =>
      craftedPdf(
        with1('/MarkInfo << /Marked true >> /StructTreeRoot 4 0 R', {
          4: '<< /Type /StructTreeRoot /K 5 0 R >>',
          5: '<< /Type /StructElem /S /P /P 5 0 R /K [5 0 R 5 0 R] >>',
        }),
      ),
    undefined,
  ],
  [
    'tables of references in a circle',
    () => {
      const text = Buffer.from(craftedPdf(onePage)).toString('latin1');
      const start = /startxref\n(\d+)/.exec(text)?.[1];
      return Buffer.from(text.replace('trailer\n<<', `trailer\n<< /Prev ${start}`), 'latin1');
    },
    undefined,
  ],
  [
    'references that lead to themselves',
    () => craftedPdf(with1('/Lang 4 0 R', { 4: '4 0 R' })),
    undefined,
  ],
  ['lists 10,000 deep', () => craftedPdf(with1(`/X ${nested('[', ']', 10_000)}`)), undefined],
  ['lists a million deep', () => craftedPdf(with1(`/X ${nested('[', ']', 1e6)}`)), broken],
  [
    'dictionaries 10,000 deep',
    () => craftedPdf(with1(`/X ${nested('<< /A ', ' null >>', 10_000)}`)),
    broken,
  ],
  [
    'text in brackets a million deep',
    () => craftedPdf(with1(`/X ${nested('(', ')', 1e6)}`)),
    undefined,
  ],
  ['no bytes', () => new Uint8Array(), broken],
  ['zeros', () => new Uint8Array(100_000), broken],
  ['a page of the web', () => Buffer.from('<!doctype html><title>Non</title>'), broken],
  ['its header alone', () => Buffer.from('%PDF-1.7\n'), broken],
  ['half a file', () => craftedPdf(onePage).slice(0, 90), broken],
  [
    'encrypted',
    () => craftedPdf({ ...onePage, 4: '<< /Filter /Standard /V 1 /R 2 >>' }, '/Encrypt 4 0 R'),
    'Unexpected encrypted PDF',
  ],
  [
    'a title that is a number',
    () => craftedPdf({ ...onePage, 4: '<< /Title 42 /CreationDate (hier) >>' }, '/Info 4 0 R'),
    undefined,
  ],
  [
    'objects in a stream of two gigabytes',
    async () =>
      craftedPdf({
        ...onePage,
        4: pdfStream('/Type /ObjStm /N 1 /First 6 /Filter /FlateDecode', await gigabytes(2)),
      }),
    // Nothing names it: it is not read at all.
    undefined,
  ],
  [
    'metadata of two gigabytes',
    async () =>
      craftedPdf(
        with1('/Metadata 4 0 R', {
          4: pdfStream('/Type /Metadata /Filter /FlateDecode', await gigabytes(2)),
        }),
      ),
    tooMuch,
  ],
  [
    'metadata in metadata',
    () => {
      const twice = deflateSync(deflateSync(Buffer.alloc(2 ** 27, ' ')));
      return craftedPdf(
        with1('/Metadata 4 0 R', {
          4: pdfStream('/Type /Metadata /Filter [/FlateDecode /FlateDecode]', twice),
        }),
      );
    },
    undefined,
  ],
  [
    'metadata by a filter that nobody knows',
    () => craftedPdf(with1('/Metadata 4 0 R', { 4: pdfStream('/Filter /Foo', Buffer.from('x')) })),
    broken,
  ],
  [
    'metadata with entities that multiply',
    () =>
      craftedPdf(
        with1('/Metadata 4 0 R', { 4: pdfStream('/Type /Metadata', Buffer.from(laughs)) }),
      ),
    undefined,
  ],
];

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 26 },
  (_, index) => {
    const [name, above] = [index + 98, index + 97].map((code) => String.fromCharCode(code));
    return `<!ENTITY ${name} "${`&${above};`.repeat(10)}">`;
  },
).join('')}]><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>&z;</dc:title></x:xmpmeta>`;

/** As many gigabytes of blanks, deflated: some megabytes. */
async function gigabytes(count: number): Promise<Uint8Array> {
  const deflate = createDeflate({ level: 9 });
  const blanks = Buffer.alloc(2 ** 24, ' ');
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => deflate.on('end', resolve));
  for (let written = 0; written < count * 2 ** 30; written += blanks.length)
    if (!deflate.write(blanks)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end();
  await ended;
  return Buffer.concat(parts);
}

describe.each(files)('%s', (name, bytes, message) => {
  const file = `${name.replaceAll(/[^\w]/g, '-')}.pdf`;
  beforeAll(async () => writeFileSync(join(place.folder, file), await bytes()));
  const expected = (said: unknown) =>
    said === undefined
      ? { exitCode: 0, diagnostics: [] }
      : {
          exitCode: 1,
          diagnostics: [expect.objectContaining({ file, message: said, hint: expect.any(String) })],
        };

  test('inspect', async () => {
    const { exitCode, diagnostics } = await outcomeOf(inspect({ file }, place.context));
    expect({ exitCode, diagnostics }).toEqual(expected(message));
  }, 180_000);

  test('stamp', async () => {
    const before = readFileSync(join(place.folder, file));
    const { exitCode, diagnostics } = await outcomeOf(
      stamp({ file, out: `out-${file}` }, place.context),
    );
    const isLost = name.endsWith('entities that multiply');
    const lost = 'Unexpected XMP metadata, expected well-formed XML';
    expect({ exitCode, diagnostics }).toEqual(expected(isLost ? lost : message));
    expect(readFileSync(join(place.folder, file)).equals(before)).toBe(true);
  }, 180_000);
});

test('a file of more bytes than anyone publishes is not read', async () => {
  writeFileSync(join(place.folder, 'huge.pdf'), '%PDF-1.7');
  truncateSync(join(place.folder, 'huge.pdf'), 2 ** 32);
  const { exitCode, diagnostics } = await outcomeOf(inspect({ file: 'huge.pdf' }, place.context));
  expect([exitCode, diagnostics[0]?.message]).toEqual([
    2,
    'Unexpected file of 4096 MiB, expected 256 MiB at most',
  ]);
});

test('a sound PDF with bytes changed at random is read or refused', async () => {
  const sound = craftedPdf(
    with1('/Metadata 4 0 R /Lang (fr)', {
      4: pdfStream('/Type /Metadata /Filter /FlateDecode', deflateSync(Buffer.from(laughs))),
      5: '<< /Title (Titre) /CreationDate (D:20210430000000Z) >>',
    }),
    '/Info 5 0 R',
  );
  const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      const bytes = Uint8Array.from(sound);
      for (const [place, value] of all) bytes[place] = value;
      await inspectForeign(bytes, 'x.pdf').catch((error) =>
        expect(error).toBeInstanceOf(GuideError),
      );
    }),
    { numRuns: 100, seed: 1 },
  );
}, 180_000);
