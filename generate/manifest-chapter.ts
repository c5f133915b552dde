import type { JsonSchema } from './json-schema.js';
import { code, codeBlock, frontMatter, table } from './markdown.js';

/** A whole manifest, as an author may write it. */
export const manifestExample = `title: Buying computers responsibly
slug: buying-computers
lang: en
description: What to ask for, and what to check, when a public body buys computers.
version: 1.0.0-beta.1
date: 2021-04-30
target: { version: 1.0.0, date: 2021-06 }
licence: CC-BY-4.0
publishers:
  - { name: Example Agency, acronym: EA, url: https://agency.example/ }
contact: { email: guides@agency.example }
theme: plain
cover: images/cover.svg
site: { url: https://agency.example, home: /guides/buying-computers/ }
budget: { page: 60kB, pdf: 2MB }
rules: { sentence-long: warning, link-http: off }
chapters:
  - index.md
  - introduction.md
  - title: Before buying
    chapters: [before/needs.md, before/market.md]
  - glossary.md
`;

/** The chapter on `guide.yaml` and on front matter, from their JSON Schemas. */
export function manifestChapter(manifest: JsonSchema, chapter: JsonSchema): string {
  const nested = Object.entries(manifest.properties as Record<string, JsonSchema>).flatMap(
    ([key, schema]) => {
      const object = objectIn(schema);
      return object ? [section(key, schema, object)] : [];
    },
  );
  return `${[
    frontMatter(
      'The manifest and front matter',
      'Every key of guide.yaml and of the front matter of a chapter: what it takes and what it is for.',
      'src/guide/manifest-schema.ts and src/guide/front-matter.ts',
    ),
    'A guide has one file `guide.yaml`: its manifest. It is written in YAML 1.2; an unknown key is an error. Editors complete and check it by the JSON Schema `templates/guide.schema.json` of the package, which `guide init` puts into a new guide.',
    '## A whole manifest {#example}',
    codeBlock(manifestExample, 'yaml'),
    '## Keys of guide.yaml {#keys}',
    keyTable('Keys of guide.yaml', manifest),
    ...nested,
    '## Front matter of a chapter {#front-matter}',
    'A chapter may begin with YAML between two lines `---`. Other keys than these are left alone.',
    keyTable('Keys of the front matter', chapter),
  ].join('\n\n')}\n`;
}

function section(key: string, schema: JsonSchema, object: JsonSchema): string {
  const names = Object.keys(object.properties as object);
  const each = sameInAll(object);
  const table = each
    ? [`By ${names.map(code).join(', ')}:`, keyTable(`Keys of each of ${key}`, each)]
    : [keyTable(`Keys of ${key}`, object)];
  return [`## ${key} {#${key}}`, `${schema.description}`, ...table].join('\n\n');
}

/** The object that every key of an object takes; undefined where they take others. */
function sameInAll({ properties }: JsonSchema): JsonSchema | undefined {
  const [first, ...others] = Object.values(properties as Record<string, JsonSchema>);
  const isSame = others.every((each) => JSON.stringify(each) === JSON.stringify(first));
  return first && others.length > 0 && isSame ? objectIn(first) : undefined;
}

/** The object that a key takes, alone, in a list, or as one of several. */
function objectIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties && Object.keys(schema.properties).length > 0) return schema;
  const inner = [schema.items, ...(schema.anyOf ?? [])] as (JsonSchema | undefined)[];
  return inner.map((each) => each && objectIn(each)).find((each) => each !== undefined);
}

function keyTable(caption: string, { properties, required = [] }: JsonSchema): string {
  const rows = Object.entries(properties as Record<string, JsonSchema>).map(([key, schema]) => [
    objectIn(schema) ? `[${code(key)}](#${key})` : code(key),
    typeOf(schema),
    required.includes(key) ? 'required' : defaultOf(schema),
    schema.description ?? '',
  ]);
  return table(caption, ['Key', 'Value', 'Default', 'Meaning'], rows);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum && !schema.examples)
    return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.type === 'array') return `list of: ${typeOf(schema.items as JsonSchema)}`;
  return withExamples(
    schema.anyOf ? alternatives(schema.anyOf as JsonSchema[]) : kindOf(schema),
    schema,
  );
}

function alternatives(schemas: readonly JsonSchema[]): string {
  return schemas.map(typeOf).join(', or ');
}

function kindOf({ type, format }: JsonSchema): string {
  const formats: Record<string, string> = { date: 'date', email: 'e-mail address' };
  const types: Record<string, string> = {
    boolean: 'true or false',
    integer: 'number',
    object: 'keys and values',
  };
  return formats[format ?? ''] ?? types[String(type)] ?? 'text';
}

function withExamples(kind: string, { examples = [] }: JsonSchema): string {
  return examples.length === 0
    ? kind
    : `${kind}, such as ${examples.map((each) => code(String(each))).join(', ')}`;
}

function defaultOf({ default: value }: JsonSchema): string {
  const isEmpty = value === undefined || JSON.stringify(value).length === 2;
  return isEmpty ? '' : code(String(value));
}
