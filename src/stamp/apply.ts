import { createHash } from 'node:crypto';
import { PDFBool, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { openPdf, xmpOf } from './open-pdf.js';
import type { StampPlan } from './plan.js';
import { type CellKind, tagTableHeaders } from './table-headers.js';
import { readClaims, xmpPacket } from './xmp.js';

/**
 * Writes what a plan says into a PDF: Info dictionary and XMP, which agree, language, title in the
 * window's bar, an id made from the content. Page content is left alone. A claim of PDF/UA is added
 * only where the plan has it; other claims are kept as they are.
 * @param file shown in messages.
 * @param producer name and version of this program.
 * @param tables of a PDF of our own: the cells of its tables in reading order, whose headers are tagged.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function applyStamp(
  bytes: Uint8Array,
  plan: StampPlan,
  producer: string,
  file: string,
  tables: readonly (readonly CellKind[])[] = [],
): Promise<Uint8Array> {
  const document = await openPdf(bytes, file);
  if (tables.length > 0) tagTableHeaders(document, tables);
  const found = readClaims(xmpOf(document));
  const claims = plan.claimsPdfUa ? { ...found, pdfuaPart: '1' } : found;
  writeInfo(document, plan, producer);
  const packet = xmpPacket(plan, claims, `${plan.date}T00:00:00Z`, producer);
  const stream = document.context.stream(new TextEncoder().encode(packet), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  document.catalog.set(PDFName.of('Lang'), PDFString.of(plan.lang));
  showTitle(document);
  const id = PDFHexString.of(
    createHash('sha256').update(bytes).update(packet).digest('hex').slice(0, 32),
  );
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

function writeInfo(document: PDFDocument, plan: StampPlan, producer: string): void {
  const date = new Date(`${plan.date}T00:00:00Z`);
  document.setTitle(plan.title);
  document.setAuthor(plan.publishers.join(', '));
  document.setSubject(plan.description);
  document.setKeywords([plan.keywords.join(', ')]);
  document.setProducer(producer);
  document.setCreator(producer);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  // Info has no key of its own for a version; PDF/A allows custom keys there, and readers show them.
  info.set(PDFName.of('GuideVersion'), PDFHexString.fromText(plan.version));
}

function showTitle(document: PDFDocument): void {
  const existing = document.catalog.lookup(PDFName.of('ViewerPreferences'));
  const preferences = existing instanceof PDFDict ? existing : document.context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), PDFBool.True);
  document.catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
