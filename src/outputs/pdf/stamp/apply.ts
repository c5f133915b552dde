import { createHash } from 'node:crypto';
import {
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  PDFWriter,
} from 'pdf-lib';
import { exitCodes, type GuideError, refusal } from '../../../base/report/diagnostic.js';
import type { CellRelations } from '../../../document/table-headers.js';
import { words } from '../../../words/words.js';
import { boxFigures } from './figure-boxes.js';
import { infoMoment, infoText } from './info.js';
import { keptXmp } from './kept-xmp.js';
import { applyMarks } from './marks.js';
import { openPdf, xmpOf } from './open-pdf.js';
import { labelCovers } from './page-labels.js';
import type { StampPlan } from './plan.js';
import { readXmp, type Xmp } from './read-xmp.js';
import { signatureOf } from './signature.js';
import { tagTableHeaders } from './table-headers.js';
import { openTypeset } from './typeset-pdf.js';
import { writePdf } from './write-pdf.js';
import { type Claims, claimsOf, type Making, writtenProperties, xmpPacket } from './xmp.js';

/**
 * Writes what a plan says into a PDF: Info dictionary and XMP, which agree, language, title in the
 * window's bar, an id made from the content. Page content and what a foreign file's XMP says besides
 * are left alone. A claim of PDF/UA is added only to a PDF of our own; other claims are kept.
 * @param file shown in messages.
 * @param producer name and version of this program.
 * @param tables of a PDF of our own: the cells of its tables, whose headers are tagged.
 * @throws GuideError (exit 1) for what is encrypted, signed, broken or no PDF.
 */
export async function applyStamp(
  bytes: Uint8Array,
  plan: StampPlan,
  producer: string,
  file: string,
  tables: readonly (readonly CellRelations[])[] = [],
): Promise<Uint8Array> {
  const typeset = plan.isOwn ? openTypeset(bytes) : undefined;
  const document = typeset ?? (await openPdf(bytes, file));
  if (!plan.isOwn && !plan.breaksSignature) refuseSigned(document, file);
  if (plan.isOwn) completeOwn(document, plan, tables);
  const said = readXmp(xmpOf(document));
  if (!said) throw malformedXmp(file);
  const found = claimsOf(said);
  const claims = plan.isOwn ? { ...found, pdfuaPart: '1' } : found;
  const kept = plan.isOwn ? '' : keptXmp(said, writtenProperties);
  const making = makingOf(document, said, plan, producer);
  if (hasInfo(claims)) writeInfo(document, plan, making);
  else delete document.context.trailerInfo.Info;
  const packet = xmpPacket(plan, claims, making, kept);
  const stream = document.context.stream(new TextEncoder().encode(packet), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  const replaced = document.catalog.get(PDFName.of('Metadata'));
  if (replaced instanceof PDFRef) document.context.delete(replaced);
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  document.catalog.set(PDFName.of('Lang'), PDFString.of(plan.lang));
  showTitle(document);
  const id = PDFHexString.of(
    createHash('sha256').update(bytes).update(packet).digest('hex').slice(0, 32),
  );
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  // PDF/A-1 is PDF 1.4, which has no object streams.
  return claims.pdfaPart === '1'
    ? PDFWriter.forContext(document.context, Number.POSITIVE_INFINITY).serializeToBuffer()
    : writePdf(document.context);
}

/** Says in a PDF of our own what the typesetter can't. */
function completeOwn(
  document: PDFDocument,
  { covers }: StampPlan,
  tables: readonly (readonly CellRelations[])[],
): void {
  const tagged = applyMarks(document);
  boxFigures(document);
  if (tables.length > 0) tagTableHeaders(document, tables, tagged);
  if (covers) labelCovers(document, covers);
  // Readers open with the bookmarks beside the page.
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function refuseSigned(document: PDFDocument, file: string): void {
  const signature = signatureOf(document);
  if (!signature) return;
  throw refusal(
    {
      rule: 'pdf-signed',
      file,
      message: words().outputs.foreignPdf.signed[signature],
      hint: words().outputs.foreignPdf.signedHint,
    },
    exitCodes.findings,
  );
}

function malformedXmp(file: string): GuideError {
  return refusal(
    {
      rule: 'pdf-metadata',
      file,
      message: words().outputs.foreignPdf.xmp,
      hint: words().outputs.foreignPdf.xmpHint,
    },
    exitCodes.findings,
  );
}

/** A foreign file keeps the moment and the program it was made with; only the stamp's own are added. */
function makingOf(
  document: PDFDocument,
  said: Xmp,
  { date, isOwn }: StampPlan,
  producer: string,
): Making {
  const stamped = `${date}T00:00:00Z`;
  if (isOwn) return { producer, creator: producer, created: stamped, modified: stamped };
  return {
    producer: infoText(document, 'Producer') ?? said.value('pdf:Producer'),
    creator: infoText(document, 'Creator') ?? said.value('xmp:CreatorTool'),
    created:
      infoMoment(document, 'CreationDate') ?? momentIn(said.value('xmp:CreateDate')) ?? stamped,
    modified: stamped,
  };
}

/** A date of XMP, in seconds and UTC as Info can say it; undefined for what is none. */
function momentIn(date: string | undefined): string | undefined {
  const moment = Date.parse(date ?? '');
  return Number.isNaN(moment) ? undefined : `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** PDF 2.0, which PDF/A-4 is, has an Info dictionary no more (ISO 19005-4, 6.1.3). */
function hasInfo({ pdfaPart }: Claims): boolean {
  return pdfaPart !== '4';
}

function writeInfo(document: PDFDocument, plan: StampPlan, making: Making): void {
  document.setTitle(plan.title);
  document.setAuthor(plan.publishers.join(', '));
  document.setSubject(plan.description);
  document.setCreationDate(new Date(making.created));
  document.setModificationDate(new Date(making.modified));
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  // Info has no key of its own for a version; PDF/A allows custom keys there, and readers show them.
  info.set(PDFName.of('GuideVersion'), PDFHexString.fromText(plan.version));
  // An empty text agrees with nothing that XMP says: it is no entry.
  const entries = {
    Keywords: plan.keywords.join(', '),
    Producer: making.producer,
    Creator: making.creator,
  };
  for (const [name, text] of Object.entries(entries))
    if (text) info.set(PDFName.of(name), PDFHexString.fromText(text));
    else info.delete(PDFName.of(name));
}

function showTitle(document: PDFDocument): void {
  const existing = document.catalog.lookup(PDFName.of('ViewerPreferences'));
  const preferences = existing instanceof PDFDict ? existing : document.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
