import { expect, test } from 'vitest';
import { keptXmp } from '../../../../src/outputs/pdf/stamp/kept-xmp.js';
import { readXmp, type Xmp } from '../../../../src/outputs/pdf/stamp/read-xmp.js';
import { claimsOf, writtenProperties } from '../../../../src/outputs/pdf/stamp/xmp.js';
import { xmpText } from '../../../../src/outputs/pdf/stamp/xmp-text.js';

const rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const pdfaid = 'http://www.aiim.org/pdfa/ns/id/';
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const packet = (description: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${rdf}>${description}</rdf:RDF></x:xmpmeta>`;

function read(text: string): Xmp {
  const xmp = readXmp(text);
  if (!xmp) throw new Error('no well-formed XML');
  return xmp;
}

test.each([
  `<rdf:Description xmlns:pdfaid="${pdfaid}" pdfaid:part = "2" pdfaid:conformance\n= "B"/>`,
  `<rdf:Description xmlns:pdfaid='${pdfaid}' pdfaid:part='2' pdfaid:conformance='B'/>`,
  `<rdf:Description xmlns:a="${pdfaid}"><a:part >2</a:part ><a:conformance>B</a:conformance></rdf:Description>`,
  `<rdf:Description><part xmlns="${pdfaid}">&#50;</part><conformance xmlns="${pdfaid}"><![CDATA[B]]></conformance></rdf:Description>`,
  `<r:Description xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="${pdfaid}" a:part="2" a:conformance="B"/>`,
])('a claim is read however it is written: %s', (description) => {
  const claims = claimsOf(read(packet(description)));
  expect(claims).toEqual({ pdfaPart: '2', pdfaConformance: 'B', pdfuaPart: undefined });
});

test.each([
  `<!-- <rdf:Description xmlns:pdfaid="${pdfaid}" pdfaid:part="1"/> -->`,
  `<rdf:Description ${dc}><dc:relation>How to write pdfaid:part="1"</dc:relation></rdf:Description>`,
  `<rdf:Description ${dc}><dc:relation><![CDATA[<pdfaid:part>1</pdfaid:part>]]></dc:relation></rdf:Description>`,
  `<rdf:Description xmlns:pdfaid="https://example.org/own#" pdfaid:part="1"/>`,
  `<rdf:Description ${dc} xmlns:a="${pdfaid}"><dc:relation rdf:parseType="Resource"><a:part>1</a:part></dc:relation></rdf:Description>`,
])('what only looks like a claim is none: %s', (description) => {
  expect(claimsOf(read(packet(description))).pdfaPart).toBeUndefined();
});

test('of a text in several languages that for all others is read, of a list every item', () => {
  const xmp = read(
    packet(
      `<rdf:Description ${dc}><dc:title><rdf:Alt><rdf:li xml:lang="en">First</rdf:li><rdf:li xml:lang="x-default">L&#8217;achat &#xe9;</rdf:li></rdf:Alt></dc:title><dc:publisher><rdf:Bag><rdf:li>A &amp; B</rdf:li><rdf:li>C</rdf:li></rdf:Bag></dc:publisher></rdf:Description>`,
    ),
  );
  expect(xmp.value('dc:title')).toBe('L’achat é');
  expect(xmp.items('dc:publisher')).toEqual(['A & B', 'C']);
  expect(xmp.value('dc:rights')).toBeUndefined();
});

test('a packet is text whatever it is encoded in', () => {
  const text = '<?xpacket begin="\ufeff"?><a>été</a>';
  const wide = Buffer.from(text, 'utf16le');
  const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><a>été</a>';
  expect(xmpText(Buffer.from(text))).toBe(text);
  expect(xmpText(wide)).toBe(text);
  expect(xmpText(Buffer.from(wide).swap16())).toBe(text);
  expect(xmpText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
  expect(xmpText(Buffer.from(declared, 'latin1'))).toBe(declared);
  expect(xmpText(Buffer.from('<a>été</a>\0\0', 'latin1'))).toBe('<a>été</a>');
});

test('what a stamp doesn’t write is kept under its own namespaces, the rest is not', () => {
  const xmp = read(
    packet(
      `<rdf:Description rdf:about="" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:o="https://example.org/own#" o:state="lu"><d:title>Rapport</d:title><o:note><![CDATA[a < b]]></o:note></rdf:Description>`,
    ),
  );
  const kept = keptXmp(xmp, writtenProperties);
  expect(kept).not.toContain('Rapport');
  const again = read(packet(kept));
  expect(again.value('https://example.org/own#:note')).toBe('a < b');
  expect(again.value('https://example.org/own#:state')).toBe('lu');
});

test('what is no well-formed XML says nothing', () => {
  expect(readXmp('<x:xmpmeta><rdf:RDF>')).toBeUndefined();
  expect(read('').value('dc:title')).toBeUndefined();
});
