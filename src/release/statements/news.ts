import { posix } from 'node:path';
import { sizeInWords } from '../../guide/size.js';
import { fileNameStatements, proseStatements, sizeStatement } from './prose.js';
import type { Expected, Statement, StatementReader } from './statement.js';

/** What an announcement or the notes of the release say: version, licence, sizes, names of files. */
export const newsStatements: StatementReader = (bytes, expected, path) => {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split('\n');
  const isNotes = posix.basename(path) === 'release-notes.md';
  return [
    ...lines.flatMap((line) => proseStatements(line.replaceAll('*', ''), expected)),
    ...licenceStatements(text, expected),
    ...[...text.matchAll(/[\w-]+(?=\.(?:pdf|epub|docx)\b)/g)].flatMap(([name]) =>
      fileNameStatements(name, expected),
    ),
    ...(isNotes ? notesStatements(lines, expected) : sizesOfPdf(text, expected)),
  ];
};

function licenceStatements(text: string, { licence, lang }: Expected): Statement[] {
  const pattern = /(?:publié sous|published under) \[([^\]]*)\]\(([^)]*)\)/gi;
  return [...text.matchAll(pattern)].flatMap(([, name, address]) => [
    { about: 'licence', said: name, expected: licence.inSentence[lang] },
    { about: 'licence', said: address, expected: licence.url },
  ]);
}

/** «(pdf 1,8 Mo)» or «PDF – 1,8 Mo», as hosts write it. */
function sizesOfPdf(text: string, { record, lang }: Expected): Statement[] {
  if (!record.pdf) return [];
  const expected = sizeInWords(record.pdf.bytes, lang);
  return [...text.matchAll(/\bpdf(?: –)? (\d[\d.,]* [KM][oB])\b/gi)].map(([, said]) => ({
    about: 'size of the PDF',
    said,
    expected,
  }));
}

/** The notes of the release: their heading, and a line a file with its size and its sum. */
function notesStatements(lines: string[], expected: Expected): Statement[] {
  const { heading, record } = expected;
  const said = lines.find((line) => line.startsWith('## '))?.slice(3);
  const rows = record.files.flatMap(({ path, sha256 }): Statement[] => {
    const line = lines.find((each) => each.includes(`\`${path}\``));
    if (line === undefined) return [];
    const sum = /`([0-9a-f]{64})`/.exec(line)?.[1];
    return [
      { about: `sum of ${path}`, said: sum, expected: sha256 },
      ...sizeStatement(line.replace(path, ''), path, expected),
    ];
  });
  return [{ about: 'version', said, expected: heading }, ...rows];
}
