import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '../../../../src/base/world/world.js';
import { run as build } from '../../../../src/cli/commands/build.js';
import { run as inspect } from '../../../../src/cli/commands/inspect.js';
import { run as stamp } from '../../../../src/cli/commands/stamp.js';
import type { PdfReport } from '../../../../src/outputs/pdf/stamp/inspect.js';
import { craftedPdf, onePage, type PdfObjects } from '../../../helpers/crafted-pdf.js';
import { outcomeOf, type Workplace, workplace } from '../../../helpers/guides.js';

let place: Workplace;
const path = (name: string) => join(place.folder, name);
const report = async (file: string) =>
  (await inspect({ file }, place.context)).data?.pdf as PdfReport;

beforeAll(() => {
  place = workplace();
});
afterAll(() => place.remove());

/** A PDF made by another program, with metadata of its own. */
async function foreign(name: string, xmp?: string): Promise<string> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  document.setTitle('Rapport');
  document.setCreator('Traitement de texte');
  document.setCreationDate(new Date('2019-03-02T10:00:00Z'));
  if (xmp) {
    const stream = document.context.stream(new TextEncoder().encode(xmp), {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  }
  writeFileSync(path(name), await document.save());
  return name;
}

const packet = (properties: string) => `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:own="https://example.org/own#" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" own:attribute="gardé aussi">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Rapport</rdf:li></rdf:Alt></dc:title>
${properties}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

test('stamps a foreign PDF with the guide’s statements and claims nothing for it', async () => {
  const file = await foreign('rapport.pdf');
  await stamp({ dir: 'guide', file, out: 'tampon.pdf' }, place.context);
  const said = await report('tampon.pdf');
  expect(said).toMatchObject({ claims: [], tagged: false, disagreements: [], date: '2019-03-02' });
  expect(said.version).toMatch(/^\d/);
  expect(said.licence).toBeTruthy();
  execFileSync('qpdf', ['--check', path('tampon.pdf')]);
});

test('keeps what the file’s XMP said besides, and the program that made it', async () => {
  const file = await foreign('avec-xmp.pdf', packet('<own:note>gardée &amp; lue</own:note>'));
  await stamp({ dir: 'guide', file, inPlace: true }, place.context);
  const bytes = readFileSync(path(file));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(document.getCreator()).toBe('Traitement de texte');
  const xmp = execFileSync('pdfinfo', ['-meta', path(file)], { encoding: 'utf8' });
  expect(xmp).toMatch(/<own:note>gardée &(?:amp|#x26); lue<\/own:note>/);
  expect(xmp).toContain('own:attribute="gardé aussi"');
  expect(xmp.match(/<dc:title>/g)).toHaveLength(1);
  expect(xmp).not.toContain('>Rapport<');
});

test('the program that made the file stays named, or nobody is', async () => {
  const named = await PDFDocument.load(readFileSync(path(await foreign('producteur.pdf'))));
  named.setProducer('Atelier 3');
  writeFileSync(path('producteur.pdf'), await named.save());
  writeFileSync(
    path('sans.pdf'),
    craftedPdf({ ...onePage, 3: page, 4: '<< /Length 0 >>\nstream\n\nendstream' }),
  );
  for (const [file, producer] of [
    ['producteur.pdf', 'Atelier 3'],
    ['sans.pdf', null],
  ] as const) {
    await stamp({ dir: 'guide', file, out: `${file}.out` }, place.context);
    expect(await report(`${file}.out`)).toMatchObject({ producer, disagreements: [], lang: 'fr' });
  }
});

test('a text in UTF-8 is read, a day that no calendar has is none', async () => {
  const document = await PDFDocument.load(readFileSync(path(await foreign('info.pdf'))));
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  info.set(PDFName.of('Title'), PDFHexString.of(Buffer.from('\ufeffMétéo').toString('hex')));
  info.set(PDFName.of('CreationDate'), PDFString.of("D:20211131250000+99'99'"));
  writeFileSync(path('info.pdf'), await document.save());
  expect(await report('info.pdf')).toMatchObject({ title: 'Météo', date: null });
});

test.each([
  ['a-1a', 'PDF/A-1a', '1.'],
  ['a-3a', 'PDF/A-3a', '1.'],
  ['a-4', 'PDF/A-4', '2.'],
] as const)('a true claim stays true: %s', async (pdfStandard, claim, version) => {
  const text =
    '#set document(title: [Rapport], author: ("Un", "Deux"))\n#set text(lang: "fr")\n= Titre\nTexte.';
  const bytes = NodeCompiler.create({}).pdf({ mainFileContent: text }, { pdfStandard });
  writeFileSync(path('vrai.pdf'), bytes);
  await stamp({ dir: 'guide', file: 'vrai.pdf', out: 'encore-vrai.pdf' }, place.context);
  expect(await report('encore-vrai.pdf')).toMatchObject({ claims: [claim], disagreements: [] });
  expect(readFileSync(path('encore-vrai.pdf'), 'latin1').slice(0, 7)).toBe(`%PDF-${version}`);
  if (process.env.VERAPDF)
    expect(
      execFileSync(process.env.VERAPDF, [claim.slice('PDF/A-'.length), path('encore-vrai.pdf')], {
        encoding: 'utf8',
      }),
    ).toContain('PASS');
});

test('a claim that the file had is kept, in the PDF version that it needs', async () => {
  const claim = '<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>';
  const file = await foreign('pdfa1.pdf', packet(claim));
  await stamp({ dir: 'guide', file, out: 'pdfa1-tampon.pdf' }, place.context);
  expect((await report('pdfa1-tampon.pdf')).claims).toEqual(['PDF/A-1b']);
  expect(readFileSync(path('pdfa1-tampon.pdf'), 'latin1')).not.toContain('/ObjStm');
});

test('a stamped PDF of our own can be stamped again and keeps its claims', async () => {
  await build({ dir: 'guide', only: ['pdf'] }, place.context);
  const docs = path('dist/site/docs');
  const own = join(docs, readdirSync(docs)[0] ?? '');
  await stamp({ dir: 'guide', file: own, out: 'encore.pdf' }, place.context);
  expect((await report('encore.pdf')).claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
  if (process.env.VERAPDF) {
    for (const flavour of ['ua1', '2a'])
      expect(
        execFileSync(process.env.VERAPDF, [flavour, path('encore.pdf')], { encoding: 'utf8' }),
      ).toContain('PASS');
  }
});

/** A field that was signed, as far as a reader of its dictionaries can tell. */
const signatureField = ({ context }: PDFDocument, value: object = { ByteRange: [0, 1, 2, 3] }) =>
  context.obj({ FT: 'Sig', V: { Type: 'Sig', Contents: PDFHexString.of('00'), ...value } });

const content = 'BT (a word: endstream, and more) Tj ET';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>';

test.each<[string, PdfObjects]>([
  [
    'a stream whose length stands elsewhere, and that holds the word «endstream»',
    { 5: `${content.length}` },
  ],
  [
    'an older copy that the references no longer name',
    { 5: `${content.length}`, 6: `(x)\nendobj\n4 0 obj\n(stale)` },
  ],
])('page content stays whole: %s', async (_, others) => {
  const stream = `<< /Length 5 0 R >>\nstream\n${content}\nendstream`;
  writeFileSync(path('crafted.pdf'), craftedPdf({ ...onePage, 3: page, 4: stream, ...others }));
  await stamp({ dir: 'guide', file: 'crafted.pdf', out: 'stamped.pdf' }, place.context);
  const { context } = await PDFDocument.load(readFileSync(path('stamped.pdf')));
  const streams = context.enumerateIndirectObjects().map(([, object]) => object);
  const kept = streams.filter((object) => object instanceof PDFRawStream);
  expect(kept.map(({ contents }) => Buffer.from(contents).toString())).toContain(content);
});

test('a word or a field is no encryption and no signature; each kind of signature is named', async () => {
  const file = path(await foreign('ouvert.pdf'));
  const variant = async (name: string, change: (document: PDFDocument) => void) => {
    const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
    change(document);
    writeFileSync(path(name), await document.save());
    const options = { dir: 'guide', file: name, out: `${name}.out` };
    const { exitCode, diagnostics } = await outcomeOf(stamp(options, place.context));
    const broken = await outcomeOf(stamp({ ...options, breakSignature: true }, place.context));
    expect(broken.exitCode).toBe(0);
    return exitCode === 0 ? 'stamped' : diagnostics[0]?.message;
  };
  const form = (document: PDFDocument, entries: object) =>
    document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ ...entries }));
  const permits = (document: PDFDocument, key: string) =>
    document.catalog.set(PDFName.of('Perms'), document.context.obj({ [key]: {} }));
  expect(await variant('word.pdf', (each) => each.setSubject('What /Encrypt means'))).toBe(
    'stamped',
  );
  expect(
    await variant('field.pdf', (each) => void form(each, { SigFlags: 1, Fields: [{ FT: 'Sig' }] })),
  ).toBe('stamped');
  expect(
    await variant(
      'flags.pdf',
      (each) => void form(each, { SigFlags: 2, Fields: [signatureField(each)] }),
    ),
  ).toContain('signed PDF');
  expect(await variant('docmdp.pdf', (each) => permits(each, 'DocMDP'))).toContain('DocMDP');
  expect(await variant('ur3.pdf', (each) => permits(each, 'UR3'))).toContain('UR3');
});

test('refuses what it can’t stamp without loss, and says why', async () => {
  const file = await foreign('ouvert.pdf');
  execFileSync('qpdf', ['--encrypt', '', 'secret', '256', '--', path(file), path('chiffre.pdf')]);
  execFileSync('qpdf', [
    '--encrypt',
    'mot',
    'x',
    '256',
    '--',
    path(file),
    path('mot-de-passe.pdf'),
  ]);
  const signed = await PDFDocument.load(readFileSync(path(file)), { updateMetadata: false });
  signed.catalog.set(
    PDFName.of('AcroForm'),
    signed.context.obj({ SigFlags: 3, Fields: [signatureField(signed)] }),
  );
  writeFileSync(path('signe.pdf'), await signed.save());
  writeFileSync(path('texte.pdf'), 'Ceci n’est pas un PDF.');
  writeFileSync(path('coupe.pdf'), readFileSync(path(file)).subarray(0, 400));
  await foreign('xmp-casse.pdf', '<x:xmpmeta><rdf:RDF>');
  const messages: Record<string, string> = {
    'chiffre.pdf': 'encrypted',
    'mot-de-passe.pdf': 'encrypted',
    'signe.pdf': 'signature',
    'texte.pdf': 'expected a whole PDF',
    'coupe.pdf': 'expected a whole PDF',
    'xmp-casse.pdf': 'well-formed XML',
  };
  for (const [name, message] of Object.entries(messages)) {
    const out = `${name}.out`;
    const outcome = await outcomeOf(stamp({ dir: 'guide', file: name, out }, place.context));
    expect(outcome.exitCode, name).toBe(1);
    expect(outcome.diagnostics[0]).toMatchObject({ file: name, hint: expect.any(String) });
    expect(outcome.diagnostics[0]?.message).toContain(message);
    expect(existsSync(path(out))).toBe(false);
  }
});

test('never writes over its input unless told', async () => {
  const file = await foreign('original.pdf');
  const before = readFileSync(path(file));
  for (const out of [undefined, file, `./${file}`]) {
    const outcome = await outcomeOf(stamp({ dir: 'guide', file, out }, place.context));
    expect(outcome.exitCode).toBe(2);
    expect(readFileSync(path(file))).toEqual(before);
  }
});

/** The world of a machine where veraPDF answers as its own command does: exit 0 for a file that conforms, 1 for another. */
function withVeraPdf(judge: (flavour: string, file: string) => number) {
  const run: World['run'] = async (program, [first = '', flavour = '', , , file = ''], cwd) => {
    if (program !== 'verapdf') return place.context.world.run(program, [first], cwd);
    if (first === '--version') return { exitCode: 0, stdout: 'veraPDF 1.30.4\n', stderr: '' };
    return { exitCode: judge(flavour, file), stdout: '', stderr: 'java: no heap' };
  };
  return { ...place.context, world: { ...place.context.world, run } };
}

test('inspect --validate has veraPDF judge each claim, and tells what to do without it', async () => {
  await foreign(
    'ua.pdf',
    packet('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>'),
  );
  const inspected = (exitCode: number) =>
    inspect(
      { file: 'ua.pdf', validate: true },
      withVeraPdf(() => exitCode),
    );
  const judging = (exitCode: number) => outcomeOf(inspected(exitCode));
  const passed = await inspected(0);
  expect(passed.notes).toEqual(['PDF/A-2b: conforms (veraPDF 1.30.4)']);
  expect(passed.data?.validation).toEqual({
    validator: 'veraPDF 1.30.4',
    verdicts: [{ claim: 'PDF/A-2b', passes: true }],
  });
  const failed = await judging(1);
  expect([failed.exitCode, failed.diagnostics[0]?.hint]).toEqual([
    1,
    'see where: verapdf --flavour 2b --format html "ua.pdf"',
  ]);
  expect((await judging(4)).diagnostics[0]?.message).toContain('java: no heap');
  const none = { ...place.context, world: { ...place.context.world, run: async () => undefined } };
  const missing = await outcomeOf(inspect({ file: 'ua.pdf', validate: true }, none));
  expect([missing.exitCode, missing.diagnostics[0]?.hint]).toEqual([
    3,
    'install veraPDF from https://verapdf.org/ and put it on the PATH',
  ]);
});

test.skipIf(!process.env.VERAPDF)(
  'veraPDF itself judges a file that claims what is not so',
  async () => {
    const file = await foreign(
      'faux.pdf',
      packet('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>'),
    );
    const judge = (flavour: string, path: string) =>
      spawnSync(process.env.VERAPDF ?? '', [flavour, path]).status ?? 4;
    const { exitCode } = await outcomeOf(inspect({ file, validate: true }, withVeraPdf(judge)));
    expect(exitCode).toBe(1);
  },
);
