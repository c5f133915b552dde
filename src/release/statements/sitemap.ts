import type { StatementReader } from './statement.js';
import { xmlElements } from './xml.js';

/** When each page was last changed: at the date of the version. */
export const sitemapStatements: StatementReader = (bytes, { record }) =>
  xmlElements(bytes)
    .filter(({ name }) => name === 'lastmod')
    .map(({ text }) => ({ about: 'date', said: text, expected: record.date }));
