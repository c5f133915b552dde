import { strToU8 } from 'fflate';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { toXml } from '../../document/to-xml.js';
import type { Lang } from '../../guide/labels.js';
import { type ZippedFile, zipped } from './zipped.js';

/** What a document says of itself in its properties. */
export interface FileFacts {
  title: string;
  description: string;
  publisher: string;
  keywords: readonly string[];
  lang: Lang;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** A picture in the package, or a formula. */
export interface PackedPicture {
  path: string;
  bytes: Uint8Array;
  mediaType: string;
}

/** The country whose form of a language office programs check the spelling by. */
export const countries: Readonly<Record<Lang, string>> = { fr: 'FR', en: 'GB' };

/** The namespaces of ODF 1.3 that documents use. */
const names = 'urn:oasis:names:tc:opendocument:xmlns:';
const namespaces = {
  'xmlns:office': `${names}office:1.0`,
  'xmlns:style': `${names}style:1.0`,
  'xmlns:text': `${names}text:1.0`,
  'xmlns:table': `${names}table:1.0`,
  'xmlns:number': `${names}datastyle:1.0`,
  'xmlns:meta': `${names}meta:1.0`,
  'xmlns:fo': `${names}xsl-fo-compatible:1.0`,
  'xmlns:draw': `${names}drawing:1.0`,
  'xmlns:svg': `${names}svg-compatible:1.0`,
  'xmlns:loext': 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  'xmlns:of': `${names}of:1.2`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': '1.3',
};
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * An OpenDocument file (ISO/IEC 26300, ODF 1.3): the same bytes for the same content.
 * @param content what the document holds, its own styles first.
 * @param styles those with names, and the page.
 * @param pictures what it shows, by their paths in the package.
 */
export async function openDocument(
  mediaType: string,
  { content, styles }: { content: Element[]; styles: Element[] },
  facts: FileFacts,
  pictures: readonly PackedPicture[] = [],
): Promise<Uint8Array> {
  const part = (path: string, name: string, children: Element[]): ZippedFile => {
    const xml = toXml(x(name, namespaces, children), { closeEmptyElements: true });
    return { path, bytes: strToU8(declaration + xml) };
  };
  return zipped([
    { path: 'mimetype', bytes: strToU8(mediaType), stored: true },
    part('content.xml', 'office:document-content', content),
    part('styles.xml', 'office:document-styles', styles),
    part('meta.xml', 'office:document-meta', [meta(facts)]),
    ...pictures.map(({ path, bytes }) => ({ path, bytes, stored: true })),
    {
      path: 'META-INF/manifest.xml',
      bytes: strToU8(declaration + toXml(manifest(mediaType, pictures))),
    },
  ]);
}

const formulaType = 'application/vnd.oasis.opendocument.formula';

function manifest(mediaType: string, pictures: readonly PackedPicture[]): Element {
  const entry = (path: string, type: string) =>
    x('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  const attributes = { 'xmlns:manifest': `${names}manifest:1.0`, 'manifest:version': '1.3' };
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'));
  return x('manifest:manifest', attributes, [
    entry('/', mediaType),
    ...parts,
    ...pictures.flatMap(({ path, mediaType: type }) => [
      // A formula is a document within the document: its folder says so.
      ...(path.endsWith('/content.xml')
        ? [entry(path.replace(/content\.xml$/, ''), formulaType)]
        : []),
      entry(path, type),
    ]),
  ]);
}

/** What the file says of itself (ODF 1.3, part 3, section 4). */
function meta({ title, description, publisher, keywords, lang, date }: FileFacts): Element {
  return x('office:meta', [
    x('dc:title', title),
    x('dc:description', description),
    ...keywords.map((keyword) => x('meta:keyword', keyword)),
    x('meta:initial-creator', publisher),
    x('dc:creator', publisher),
    x('meta:creation-date', `${date}T00:00:00Z`),
    x('dc:date', `${date}T00:00:00Z`),
    x('dc:language', `${lang}-${countries[lang]}`),
  ]);
}

/** A style of ODF. @param attributes besides its name and its family. */
export function odfStyle(
  name: string,
  family: string,
  attributes: Record<string, string>,
  children: Element[],
): Element {
  return x('style:style', { 'style:name': name, 'style:family': family, ...attributes }, children);
}
