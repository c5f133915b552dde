import type { StampPlan } from './plan.js';
import type { Xmp } from './read-xmp.js';

/** The properties that a stamp writes; a file's others are kept. */
export const writtenProperties: ReadonlySet<string> = new Set([
  'dc:format',
  'dc:title',
  'dc:creator',
  'dc:publisher',
  'dc:description',
  'dc:subject',
  'dc:language',
  'dc:rights',
  'dc:identifier',
  'pdf:Keywords',
  'pdf:Producer',
  'xmp:CreatorTool',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmpMM:VersionID',
  'xmpRights:Marked',
  'xmpRights:WebStatement',
  'pdfaid:part',
  'pdfaid:conformance',
  'pdfuaid:part',
]);

/** What a PDF says of how it came to be. */
export interface Making {
  /** Program that the text was written in, where that is known. */
  creator: string | undefined;
  /** Program that made the PDF, where that is known. */
  producer: string | undefined;
  /** ISO 8601 moments, as the Info dictionary has them. */
  created: string;
  modified: string;
}

/** Which parts of PDF/A and PDF/UA a file says it follows. */
export interface Claims {
  pdfaPart: string | undefined;
  pdfaConformance: string | undefined;
  pdfuaPart: string | undefined;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as XML 1.0 character data; characters that XML can't hold are left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The claims of an XMP packet. */
export function claimsOf({ value }: Xmp): Claims {
  return {
    pdfaPart: value('pdfaid:part'),
    pdfaConformance: value('pdfaid:conformance'),
    pdfuaPart: value('pdfuaid:part'),
  };
}

/**
 * Writes the XMP packet of a stamped PDF (ISO 16684-1, with the extension schema of `pdfuaid` that
 * ISO 19005-2, 6.6.2.3 asks for).
 * @param kept further `rdf:Description` elements.
 */
export function xmpPacket(plan: StampPlan, claims: Claims, making: Making, kept: string): string {
  const simple = (name: string, text: string | undefined) =>
    text ? `<${name}>${xml(text)}</${name}>` : '';
  const list = (name: string, kind: string, items: string[]) =>
    items.length > 0
      ? `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${xml(item)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`
      : '';
  const translated = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></${name}>`;
  const pdfua = claims.pdfuaPart;
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${[
  simple('dc:format', 'application/pdf'),
  translated('dc:title', plan.title),
  // PDF/A-1 wants the one author that Info has (ISO 19005-1, 6.7.3).
  list(
    'dc:creator',
    'Seq',
    claims.pdfaPart === '1' ? [plan.publishers.join(', ')] : plan.publishers,
  ),
  list('dc:publisher', 'Bag', plan.publishers),
  translated('dc:description', plan.description),
  list('dc:subject', 'Bag', plan.keywords),
  list('dc:language', 'Bag', [plan.lang]),
  translated('dc:rights', plan.rights),
  simple('dc:identifier', plan.identifier),
  simple('pdf:Keywords', plan.keywords.join(', ')),
  simple('pdf:Producer', making.producer),
  simple('xmp:CreatorTool', making.creator),
  simple('xmp:CreateDate', making.created),
  simple('xmp:ModifyDate', making.modified),
  simple('xmpMM:VersionID', plan.version),
  simple('xmpRights:Marked', 'True'),
  simple('xmpRights:WebStatement', plan.licenceUrl),
  simple('pdfaid:part', claims.pdfaPart),
  simple('pdfaid:conformance', claims.pdfaConformance),
  simple('pdfuaid:part', pdfua),
  plan.isOwn ? uaExtension : '',
]
  .filter(Boolean)
  .join('\n')}
</rdf:Description>
${kept}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const uaExtension = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;
