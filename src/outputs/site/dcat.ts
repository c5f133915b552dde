import { mediaType } from '../../guide/media-types.js';
import type { SiteFile } from '../content/site-file.js';
import { offersOf } from './offers.js';
import type { SiteDownload, SiteView } from './view.js';

/**
 * The guide as a catalogue of open data takes it: a `dcat:Dataset` (https://www.w3.org/TR/vocab-dcat-3/) in
 * JSON-LD, its addresses relative to the file.
 */
export function dcatRecord(view: SiteView): SiteFile {
  const { manifest, statements, lang } = view.book.guide;
  const said = (text: string) => ({ '@value': text, '@language': lang });
  const distribution = (
    title: string,
    { path, bytes }: Pick<SiteDownload, 'path'> & { bytes?: SiteDownload['bytes'] },
  ) => ({
    '@type': 'dcat:Distribution',
    'dct:title': said(title),
    'dcat:accessURL': { '@id': path },
    ...(typeof bytes !== 'number'
      ? {}
      : { 'dcat:downloadURL': { '@id': path }, 'dcat:byteSize': bytes }),
    'dcat:mediaType': mediaType(path),
    'dct:license': { '@id': statements.licence.url },
  });
  const record = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': 'index.html',
    '@type': 'dcat:Dataset',
    'dct:title': said(manifest.title),
    'dct:description': said(manifest.description),
    'dct:issued': { '@value': manifest.date, '@type': 'xsd:date' },
    'dct:language': lang,
    'dcat:version': manifest.version,
    'dct:license': { '@id': statements.licence.url },
    'dct:publisher': manifest.publishers.map(({ name, url }) => ({
      '@type': 'foaf:Agent',
      'foaf:name': name,
      ...(url ? { 'foaf:homepage': { '@id': url } } : {}),
    })),
    'dcat:keyword': manifest.keywords.map(said),
    'dcat:landingPage': { '@id': 'index.html' },
    ...(manifest.contact?.email
      ? {
          'dcat:contactPoint': {
            '@type': 'vcard:Kind',
            'vcard:hasEmail': { '@id': `mailto:${manifest.contact.email}` },
          },
        }
      : {}),
    'dcat:distribution': [
      distribution(manifest.title, { path: 'index.html' }),
      ...offersOf(view).map((offer) => distribution(offer.label, offer)),
    ],
  };
  return { path: 'dcat.jsonld', data: `${JSON.stringify(record, null, 2)}\n` };
}
