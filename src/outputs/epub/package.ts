import { createHash } from 'node:crypto';
import type { Nodes } from 'hast';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { packageInfo } from '../../base/package-info.js';
import { toXml } from '../../document/to-xml.js';
import type { Guide } from '../../guide/guide.js';
import { mediaType } from '../../guide/media-types.js';
import { accessibilityMetadata } from './accessibility.js';
import { navigationPath } from './navigation.js';
import type { EpubDocument, EpubResource, EpubView } from './view.js';

/** The package document (EPUB 3.3, section 5): metadata, manifest, reading order. */
export function packageDocument(
  view: EpubView,
  documents: readonly EpubDocument[],
  resources: readonly EpubResource[],
): string {
  const { lang } = view.book.guide;
  const items = [...documents, ...resources].map((file, index) => {
    const isNavigation = file.path === navigationPath;
    const properties = isNavigation ? 'nav' : propertiesOf(file);
    const href = file.path.split('/').map(encodeURIComponent).join('/');
    return x('item', {
      id: `file-${index + 1}`,
      href,
      'media-type': typeOf(file.path),
      properties,
    });
  });
  const order = documents.map((_, index) => x('itemref', { idref: `file-${index + 1}` }));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'publication',
    'xml:lang': lang,
  };
  const root = x('package', attributes, [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
      ...statements(view),
      ...accessibilityMetadata(view),
    ]),
    x('manifest', items),
    x('spine', order),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
}

/** What reading systems must know of a file before they open it. */
function propertiesOf(file: EpubDocument | EpubResource): string | undefined {
  if ('properties' in file) return file.properties;
  return 'body' in file && holdsMathml(file.body) ? 'mathml' : undefined;
}

function holdsMathml(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.tagName === 'math' || holdsMathml(node.children)),
  );
}

function typeOf(path: string): string {
  return path.endsWith('.xhtml') ? 'application/xhtml+xml' : mediaType(path);
}

/** What the guide says of itself: title, version, date, licence, publishers. */
function statements({ book, pages, cover }: EpubView): Element[] {
  const { manifest, statements: said, lang } = book.guide;
  const property = (name: string, value: string) => x('meta', { property: name }, value);
  return [
    x('dc:identifier', { id: 'publication' }, identifierOf(book.guide)),
    x('dc:title', manifest.title),
    x('dc:language', lang),
    ...manifest.publishers.map(({ name }) => x('dc:creator', name)),
    ...manifest.publishers.map(({ name }) => x('dc:publisher', name)),
    x('dc:description', manifest.description),
    ...manifest.keywords.map((keyword) => x('dc:subject', keyword)),
    x('dc:date', manifest.date),
    x('dc:rights', said.licence.title[lang]),
    x('link', { rel: 'dcterms:license', href: said.licence.url }),
    property('schema:version', manifest.version),
    property('dcterms:modified', `${manifest.date}T00:00:00Z`),
    x('meta', { name: 'generator', content: `${packageInfo.name} ${packageInfo.version}` }),
    ...(cover ? [x('meta', { name: 'cover', content: 'cover' })] : []),
    ...(pages.size > 0
      ? [
          x('dc:source', { id: 'pdf' }, said.fileName),
          x('meta', { refines: '#pdf', property: 'source-of' }, 'pagination'),
        ]
      : []),
  ];
}

/** A UUID of version 5 (RFC 9562) that all versions of a guide share. */
function identifierOf({ manifest }: Guide): string {
  const urls = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const name = `${manifest.site.url ?? manifest.publishers[0]?.name}${manifest.site.home}${manifest.slug}`;
  const bytes = createHash('sha1').update(urls).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = bytes.toString('hex');
  const groups = [0, 8, 12, 16, 20].map((from, index, all) => digits.slice(from, all[index + 1]));
  return `urn:uuid:${groups.join('-')}`;
}
