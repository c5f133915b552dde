import { inspectForeign } from '../../outputs/pdf/stamp/foreign.js';
import { fileNameStatements } from './prose.js';
import type { Statement, StatementReader } from './statement.js';

/** What the guide's PDF says in its Info dictionary, its XMP and its catalog, and what it is. */
export const pdfStatements: StatementReader = async (bytes, expected, path) => {
  const { record, licence, lang, publishers } = expected;
  if (record.pdf?.path !== path) return [];
  const report = await inspectForeign(bytes, path);
  const of = (about: string, said: string | null, asked: string): Statement => ({
    about,
    said: said ?? undefined,
    expected: asked,
  });
  const name = path.replace(/^.*\/|\.pdf$/g, '');
  return [
    of('title', report.title, record.guide.title),
    of('version', report.version, record.version),
    of('date', report.date, record.date),
    of('licence', report.licence, licence.title[lang]),
    of('licence', report.licenceUrl, licence.url),
    of('publishers', report.publishers.join(', '), publishers.join(', ')),
    of('author', report.author, publishers.join(', ')),
    of('language', report.lang, lang),
    of('identifier', report.identifier, name),
    of('number of pages', String(report.pages), String(record.pdf.pages)),
    of('size', String(report.bytes), String(record.pdf.bytes)),
    of('conformance', report.claims.join(', '), record.pdf.conformance.join(', ')),
    ...report.disagreements.map((each) => of('statement', each, 'Info and XMP to agree')),
    ...fileNameStatements(name, expected),
  ];
};
