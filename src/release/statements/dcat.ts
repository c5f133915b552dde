import { posix } from 'node:path';
import type { Expected, Statement, StatementReader } from './statement.js';

type Thing = Record<string, unknown>;

/** What the record for catalogues of open data says (DCAT 3, JSON-LD). */
export const dcatStatements: StatementReader = (bytes, expected, path) => {
  const dataset = JSON.parse(new TextDecoder().decode(bytes)) as Thing;
  const { record, publishers } = expected;
  const distributions = (dataset['dcat:distribution'] ?? []) as Thing[];
  return [
    { about: 'version', said: textOf(dataset['dcat:version']), expected: record.version },
    { about: 'date', said: textOf(dataset['dct:issued']), expected: record.date },
    {
      about: 'publishers',
      said: [...things(dataset['dct:publisher']), ...things(dataset['dct:creator'])]
        .map((each) => each['foaf:name'])
        .join(', '),
      expected: publishers.join(', '),
    },
    ...[dataset, ...distributions].map((each) => ({
      about: 'licence',
      said: textOf(each['dct:license']),
      expected: record.licence.url,
    })),
    ...distributions.flatMap((each) => size(each, expected, posix.dirname(path))),
  ];
};

function size(distribution: Thing, { sizes }: Expected, folder: string): Statement[] {
  const said = textOf(distribution['dcat:byteSize']);
  const address = textOf(distribution['dcat:accessURL']) ?? '';
  const bytes = sizes.get(posix.join(folder, address));
  if (said === undefined) return [];
  return [{ about: `size of ${address}`, said, expected: String(bytes) }];
}

/** What JSON-LD writes as one thing, a list of them, or not at all. */
function things(value: unknown): Thing[] {
  return [value ?? []].flat() as Thing[];
}

/** A value as JSON-LD writes it: itself, or an object with `@value` or `@id`. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? undefined : String(value);
  const { '@value': literal, '@id': id } = value as Thing;
  return String(literal ?? id);
}
