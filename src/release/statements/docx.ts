import { versionsWithDate } from './prose.js';
import type { Statement, StatementReader } from './statement.js';
import { unzipped } from './unzip.js';
import { xmlElements } from './xml.js';

/** What a document for word processors says: its properties, and its first line on the guide. */
export const docxStatements: StatementReader = (bytes, expected) => {
  const files = unzipped(bytes, /^(?:docProps\/core|word\/document)\.xml$/);
  const { record, publishers } = expected;
  const core = xmlElements(files['docProps/core.xml'] ?? new Uint8Array());
  const dates = core
    .filter(({ name }) => name === 'dcterms:created' || name === 'dcterms:modified')
    .map(
      ({ text }): Statement => ({
        about: 'date',
        said: text.slice(0, 10),
        expected: record.date,
      }),
    );
  const creator = core.find(({ name }) => name === 'dc:creator')?.text;
  const paragraphs = xmlElements(files['word/document.xml'] ?? new Uint8Array());
  const line = paragraphs.find(
    ({ name, text }) => name === 'w:p' && text.startsWith(record.guide.title),
  );
  return [
    ...dates,
    { about: 'publisher', said: creator, expected: publishers[0] ?? '' },
    ...versionsWithDate(line?.text ?? '', expected),
  ];
};
