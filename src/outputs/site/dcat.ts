import type { Lang } from '../../guide/labels.js';
import { mediaType } from '../../guide/media-types.js';
import type { SiteFile } from '../content/site-file.js';
import { offersOf } from './offers.js';
import type { SiteDownload, SiteView } from './view.js';

/** Languages by the vocabulary that DCAT-AP names. */
const languages: Readonly<Record<Lang, string>> = { fr: 'FRA', en: 'ENG' };

/**
 * The guide as a catalogue of open data takes it: a `dcat:Dataset` in JSON-LD, its addresses relative to the file,
 * as DCAT-AP 3.0 has it (https://semiceu.github.io/DCAT-AP/releases/3.0.0/): the publisher in charge is the
 * publisher, those beside it are creators.
 */
export function dcatRecord(view: SiteView): SiteFile {
  const { manifest, statements, lang } = view.book.guide;
  const said = (text: string) => ({ '@value': text, '@language': lang });
  const agents = manifest.publishers.map(({ name, url }) => ({
    '@type': 'foaf:Agent',
    'foaf:name': name,
    ...(url ? { 'foaf:homepage': { '@id': url } } : {}),
  }));
  const record = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': '#dataset',
    '@type': 'dcat:Dataset',
    'dct:title': said(manifest.title),
    'dct:description': said(manifest.description),
    'dct:issued': { '@value': manifest.date, '@type': 'xsd:date' },
    'dct:language': {
      '@id': `http://publications.europa.eu/resource/authority/language/${languages[lang]}`,
    },
    'dcat:version': manifest.version,
    'dct:license': { '@id': statements.licence.url },
    'dct:publisher': agents[0],
    ...(agents.length > 1 ? { 'dct:creator': agents.slice(1) } : {}),
    'dcat:keyword': manifest.keywords.map(said),
    'dcat:landingPage': { '@id': 'index.html', '@type': 'foaf:Document' },
    ...(manifest.contact?.email
      ? {
          'dcat:contactPoint': {
            '@type': 'vcard:Kind',
            'vcard:hasEmail': { '@id': `mailto:${manifest.contact.email}` },
          },
        }
      : {}),
    'dcat:distribution': [
      distribution(said(manifest.title), { path: 'index.html' }, statements.licence.url),
      ...offersOf(view).map((offer) =>
        distribution(said(offer.label), offer, statements.licence.url),
      ),
    ],
  };
  return { path: 'dcat.jsonld', data: `${JSON.stringify(record, null, 2)}\n` };
}

/** A form in which the guide is got: a page, or a file of so many bytes. */
function distribution(
  title: object,
  { path, bytes, sha256 }: Pick<SiteDownload, 'path' | 'sha256'> & Partial<SiteDownload>,
  licence: string,
) {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': { '@id': path },
    ...(typeof bytes !== 'number'
      ? {}
      : {
          'dcat:downloadURL': { '@id': path },
          'dcat:byteSize': { '@value': `${bytes}`, '@type': 'xsd:nonNegativeInteger' },
        }),
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaType(path)}`,
    },
    'dct:license': { '@id': licence },
    ...(sha256 ? { 'spdx:checksum': checksum(sha256) } : {}),
  };
}

function checksum(sha256: string) {
  return {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
  };
}
