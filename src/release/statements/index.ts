import { posix } from 'node:path';
import { dcatStatements } from './dcat.js';
import { epubStatements } from './epub.js';
import { feedStatements } from './feed.js';
import { htmlStatements } from './html.js';
import { markdownStatements } from './markdown.js';
import { newsStatements } from './news.js';
import { officeStatements } from './office.js';
import { pdfStatements } from './pdf.js';
import { fileNameStatements } from './prose.js';
import { sitemapStatements } from './sitemap.js';
import type { Expected, Statement, StatementReader } from './statement.js';

/** Which files say something of the release, and who reads it. */
const readers: readonly (readonly [RegExp, StatementReader])[] = [
  [/\.html$/, htmlStatements],
  [/\.pdf$/, pdfStatements],
  [/\.epub$/, epubStatements],
  [/\.(?:docx|xlsx|od[st])$/, officeStatements],
  [/\.atom$/, feedStatements],
  [/(?:^|\/)sitemap\.xml$/, sitemapStatements],
  [/(?:^|\/)dcat\.jsonld$/, dcatStatements],
  [/^news\/.*\.md$/, newsStatements],
  [/^site\/(?:[a-z]{2}\/)?downloads\/.*\.md$/, markdownStatements],
];

/** What chapters link to: such a file says what those who made it wrote. */
const attached = /^site\/(?:[a-z]{2}\/)?files\//;

/** Everything that a file, and its name, say of the release. @param path of the file, from `dist/`. */
export async function statementsIn(
  path: string,
  bytes: Uint8Array,
  expected: Expected,
): Promise<Statement[]> {
  if (attached.test(path)) return [];
  const reader = readers.find(([pattern]) => pattern.test(path))?.[1];
  return [
    ...fileNameStatements(posix.basename(path), expected),
    ...((await reader?.(bytes, expected, path)) ?? []),
  ];
}
