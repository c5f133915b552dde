import { posix } from 'node:path';
import type { Expected, Statement } from './statement.js';

/** What data in JSON-LD says in the words of schema.org, wherever it stands in it. */
export function jsonLdStatements(data: unknown, expected: Expected): Statement[] {
  if (Array.isArray(data)) return data.flatMap((each) => jsonLdStatements(each, expected));
  if (typeof data !== 'object' || data === null) return [];
  const { record, publishers } = expected;
  const thing = data as Record<string, unknown>;
  const known: Readonly<Record<string, string>> = {
    version: record.version,
    datePublished: record.date,
    license: record.licence.url,
  };
  const own = Object.entries(known).flatMap(([key, value]) =>
    key in thing ? [{ about: key, said: String(thing[key]), expected: value }] : [],
  );
  const publisher = thing.publisher
    ? [{ about: 'publisher', said: names(thing.publisher), expected: publishers.join(', ') }]
    : [];
  const inner = Object.entries(thing)
    .filter(([key]) => key !== 'publisher')
    .flatMap(([, value]) => jsonLdStatements(value, expected));
  return [...own, ...publisher, ...size(thing, expected), ...inner];
}

function names(publisher: unknown): string {
  const all = Array.isArray(publisher) ? publisher : [publisher];
  return all.map((each) => String((each as { name?: unknown } | null)?.name ?? each)).join(', ');
}

function size(
  { contentUrl, contentSize }: Record<string, unknown>,
  { sizes }: Expected,
): Statement[] {
  if (typeof contentUrl !== 'string' || contentSize === undefined) return [];
  const name = posix.basename(contentUrl);
  const path = [...sizes.keys()].find((each) => posix.basename(each) === name);
  return [
    {
      about: `size of ${name}`,
      said: String(contentSize),
      expected: path === undefined ? 'a file of the release' : `${sizes.get(path)} B`,
    },
  ];
}
