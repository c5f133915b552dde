import { unzipped } from '../../base/world/unzipped.js';
import { htmlStatements } from './html.js';
import type { Expected, Statement, StatementReader } from './statement.js';
import { type XmlElement, xmlElements } from './xml.js';

/** What an EPUB says: its package document, and each of its pages. */
export const epubStatements: StatementReader = async (bytes, expected) => {
  const entries = Object.entries(unzipped(bytes, /\.(?:opf|xhtml)$/));
  if (!entries.some(([path]) => path.endsWith('.opf'))) throw new RangeError('no package document');
  const statements = entries.map(async ([path, content]) =>
    path.endsWith('.opf')
      ? packageStatements(xmlElements(content), expected)
      : htmlStatements(content, expected, path),
  );
  return (await Promise.all(statements)).flat();
};

function packageStatements(elements: XmlElement[], expected: Expected): Statement[] {
  const { record, licence, lang, publishers } = expected;
  const all = (name: string) => elements.filter((each) => each.name === name);
  const said = (name: string) =>
    all(name)
      .map(({ text }) => text)
      .join(', ') || undefined;
  const properties = all('meta').flatMap(({ attributes, text }): Statement[] => {
    if (attributes.property === 'schema:version')
      return [{ about: 'version', said: text, expected: record.version }];
    if (attributes.property !== 'dcterms:modified') return [];
    return [{ about: 'date', said: text.slice(0, 10), expected: record.date }];
  });
  const licences = all('link')
    .filter(({ attributes }) => attributes.rel === 'dcterms:license')
    .map(({ attributes }) => ({
      about: 'licence',
      said: attributes.href ?? undefined,
      expected: licence.url,
    }));
  return [
    { about: 'title', said: said('dc:title'), expected: record.guide.title },
    { about: 'language', said: said('dc:language'), expected: lang },
    { about: 'date', said: said('dc:date'), expected: record.date },
    { about: 'licence', said: said('dc:rights'), expected: licence.title[lang] },
    { about: 'publishers', said: said('dc:publisher'), expected: publishers.join(', ') },
    ...properties,
    ...licences,
  ];
}
