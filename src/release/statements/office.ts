import { extname } from 'node:path';
import { unzipped } from '../../base/world/unzipped.js';
import { versionsWithDate } from './prose.js';
import type { Statement, StatementReader } from './statement.js';
import { xmlElements } from './xml.js';

/** Where a format keeps its properties and its text, and what a line of that is. */
interface OfficeFormat {
  properties: string;
  text: string;
  line: string;
}

const openXml = { properties: 'docProps/core.xml' };
const openDocument = { properties: 'meta.xml', text: 'content.xml', line: 'text:p' };
const formats: Readonly<Record<string, OfficeFormat>> = {
  '.docx': { ...openXml, text: 'word/document.xml', line: 'w:p' },
  '.xlsx': { ...openXml, text: 'xl/worksheets/sheet1.xml', line: 't' },
  '.ods': openDocument,
  '.odt': openDocument,
};
const dateNames = ['dcterms:created', 'dcterms:modified', 'meta:creation-date', 'dc:date'];

/** What a document for word processors or spreadsheets says: its properties, and its line on the guide. */
export const officeStatements: StatementReader = (bytes, expected, path) => {
  const format = formats[extname(path)] ?? openDocument;
  const files = unzipped(
    bytes,
    /^(?:docProps\/core|word\/document|xl\/worksheets\/sheet1|meta|content)\.xml$/,
  );
  const { record, publishers } = expected;
  const elements = (name: string) => xmlElements(files[name] ?? new Uint8Array());
  const properties = elements(format.properties);
  const dates = properties
    .filter(({ name }) => dateNames.includes(name))
    .map(
      ({ text }): Statement => ({
        about: 'date',
        said: text.slice(0, 10),
        expected: record.date,
      }),
    );
  const creator = properties.find(({ name }) => name === 'dc:creator')?.text;
  const line = elements(format.text).find(
    ({ name, text }) =>
      name === format.line && text !== record.guide.title && text.startsWith(record.guide.title),
  );
  return [
    ...dates,
    { about: 'publisher', said: creator, expected: publishers[0] ?? '' },
    ...versionsWithDate(line?.text ?? '', expected),
  ];
};
