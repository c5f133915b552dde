import type { Expected, Statement } from './statement.js';

/** What the record says twice: in words and in numbers, of the PDF and of its file. */
export function recordStatements({ record, version, licence, lang, sizes }: Expected): Statement[] {
  const { pdf } = record;
  return [
    { about: 'version', said: record.versionLabel, expected: version.label },
    { about: 'licence', said: record.licence.title, expected: licence.title[lang] },
    { about: 'licence', said: record.licence.url, expected: licence.url },
    ...(pdf
      ? [
          {
            about: 'size of the PDF',
            said: String(pdf.bytes),
            expected: String(sizes.get(pdf.path)),
          },
        ]
      : []),
  ];
}
