import { proseStatements } from './prose.js';
import type { StatementReader } from './statement.js';

/** What the whole guide as Markdown says before its first chapter: title, version and date, publishers, licence. */
export const markdownStatements: StatementReader = (bytes, expected) => {
  const [opening = ''] = new TextDecoder().decode(bytes).split(/^## /m);
  const { labels, lang, licence, publishers, record } = expected;
  const row = (label: string) =>
    opening.split('\n').find((line) => line.startsWith(`- ${label}${labels.colon} `));
  const [, name, address] = /\[([^\]]*)\]\(([^)]*)\)/.exec(row(labels.licence) ?? '') ?? [];
  const named = row(labels.publishers)?.slice(`- ${labels.publishers}${labels.colon} `.length);
  return [
    { about: 'title', said: /^# (.*)$/m.exec(opening)?.[1], expected: record.guide.title },
    ...opening.split('\n').flatMap((line) => proseStatements(line, expected)),
    { about: 'publishers', said: named, expected: publishers.join(', ') },
    { about: 'licence', said: name, expected: licence.title[lang] },
    { about: 'licence', said: address, expected: licence.url },
  ];
};
