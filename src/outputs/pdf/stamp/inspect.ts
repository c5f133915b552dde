import { PDFBool, PDFDict, type PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { infoMoment, infoText, textOf } from './info.js';
import { openPdf, pageCount, xmpOf } from './open-pdf.js';
import { readXmp } from './read-xmp.js';
import { type Signature, signatureOf } from './signature.js';
import { claimsOf } from './xmp.js';

/** What a PDF says of itself. Absent statements are null. */
export interface PdfReport {
  title: string | null;
  version: string | null;
  licence: string | null;
  licenceUrl: string | null;
  publisher: string | null;
  /** Every publisher that the XMP names. */
  publishers: string[];
  author: string | null;
  description: string | null;
  identifier: string | null;
  date: string | null;
  producer: string | null;
  lang: string | null;
  pages: number;
  bytes: number;
  tagged: boolean;
  /** Number of bookmarks. */
  outline: number;
  displaysTitle: boolean;
  /** `PDF/UA-1`, `PDF/A-2a` … as the file claims; a claim is no proof. */
  claims: string[];
  /** How it is signed; one that certifies (DocMDP) forbids changes. */
  signature: Signature | null;
  /** Where Info and XMP say different things. */
  disagreements: string[];
}

/**
 * Reads a PDF back.
 * @param file shown in messages.
 * @throws GuideError (exit 1) for what is encrypted, broken or no PDF.
 */
export async function inspectPdf(bytes: Uint8Array, file: string): Promise<PdfReport> {
  const document = await openPdf(bytes, file);
  const said = readXmp(xmpOf(document));
  const claims = said && claimsOf(said);
  const xmp = (name: string) => said?.value(name) ?? null;
  const info = (name: string) => infoText(document, name);
  const title = info('Title');
  const pairs: [string, string | null, string | null][] = [
    ['title', title, xmp('dc:title')],
    ['description', info('Subject'), xmp('dc:description')],
    ['producer', info('Producer'), xmp('pdf:Producer')],
    ['version', info('GuideVersion'), xmp('xmpMM:VersionID')],
    ['date', infoDate(document, 'CreationDate'), xmp('xmp:CreateDate')?.slice(0, 10) ?? null],
    ['change', infoDate(document, 'ModDate'), xmp('xmp:ModifyDate')?.slice(0, 10) ?? null],
  ];
  return {
    title: title ?? xmp('dc:title'),
    version: xmp('xmpMM:VersionID'),
    licence: xmp('dc:rights'),
    licenceUrl: xmp('xmpRights:WebStatement'),
    publisher: xmp('dc:publisher'),
    publishers: [...(said?.items('dc:publisher') ?? [])],
    author: info('Author') ?? (said?.items('dc:creator').join(', ') || null),
    description: xmp('dc:description'),
    identifier: xmp('dc:identifier'),
    date: infoDate(document, 'CreationDate') ?? xmp('xmp:CreateDate')?.slice(0, 10) ?? null,
    producer: info('Producer') ?? xmp('pdf:Producer'),
    lang: textOf(document.catalog.lookup(PDFName.of('Lang'))),
    pages: pageCount(document),
    bytes: bytes.length,
    tagged: isTagged(document),
    outline: outlineCount(document),
    displaysTitle: displaysTitle(document),
    claims: [
      ...(claims?.pdfuaPart ? [`PDF/UA-${claims.pdfuaPart}`] : []),
      ...(claims?.pdfaPart
        ? [`PDF/A-${claims.pdfaPart}${(claims.pdfaConformance ?? '').toLowerCase()}`]
        : []),
    ],
    signature: signatureOf(document) ?? null,
    disagreements: [
      ...(said ? [] : ['metadata: the XMP is no well-formed XML, nothing that it says counts']),
      ...pairs
        .filter(([, said, other]) => said !== null && other !== null && said !== other)
        .map(([name, said, other]) => `${name}: Info says «${said}», XMP says «${other}»`),
    ],
  };
}

/** The day that is written, whatever its time zone. */
function infoDate(document: PDFDocument, key: string): string | null {
  if (infoMoment(document, key) === null) return null;
  const [, year, month = '01', day = '01'] =
    /^D:(\d{4})(\d\d)?(\d\d)?/.exec(infoText(document, key) ?? '') ?? [];
  return `${year}-${month}-${day}`;
}

function isTagged(document: PDFDocument): boolean {
  const mark = document.catalog.lookup(PDFName.of('MarkInfo'));
  return mark instanceof PDFDict && mark.lookup(PDFName.of('Marked')) === PDFBool.True;
}

function displaysTitle(document: PDFDocument): boolean {
  const preferences = document.catalog.lookup(PDFName.of('ViewerPreferences'));
  return (
    preferences instanceof PDFDict &&
    preferences.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True
  );
}

function outlineCount(document: PDFDocument): number {
  const outlines = document.catalog.lookup(PDFName.of('Outlines'));
  const count = outlines instanceof PDFDict ? outlines.lookup(PDFName.of('Count')) : undefined;
  return count instanceof PDFNumber ? Math.abs(count.asNumber()) : 0;
}
