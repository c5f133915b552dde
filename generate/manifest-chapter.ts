import type { JsonSchema } from './json-schema.js';
import { manifestExamples } from './manifest-example.js';
import { code, codeBlock, frontMatter, table } from './markdown.js';
import { inBoth } from './said.js';

const texts = {
  en: {
    title: 'The manifest and front matter',
    description:
      'Every key of guide.yaml and of the front matter of a chapter: what it takes and what it is for.',
    opening:
      'A guide has one file `guide.yaml`: its manifest. It is written in YAML 1.2; an unknown key is an error. Editors complete and check it by the JSON Schema `templates/guide.schema.json` of the package, which `guide init` puts into a new guide.',
    example: 'A whole manifest',
    keys: 'Keys of guide.yaml',
    header: 'Front matter of a chapter',
    headerOpening:
      'A chapter may begin with YAML between two lines `---`. Other keys than these are left alone.',
    headerKeys: 'Keys of the front matter',
    columns: ['Key', 'Value', 'Default', 'Meaning'],
    by: (names: string) => `By ${names}:`,
    keysOf: (key: string) => `Keys of ${key}`,
    keysOfEach: (key: string) => `Keys of each of ${key}`,
    required: 'required',
    listOf: (kind: string) => `list of: ${kind}`,
    or: ', or ',
    suchAs: (kind: string, examples: string) => `${kind}, such as ${examples}`,
    text: 'text',
    formats: { date: 'date', email: 'e-mail address' } as Record<string, string>,
    types: {
      boolean: 'true or false',
      integer: 'number',
      number: 'number',
      object: 'keys and values',
    } as Record<string, string>,
  },
  fr: {
    title: 'guide.yaml et l’en-tête des pages',
    description:
      'Chaque clé de guide.yaml et de l’en-tête d’un chapitre : ce qu’elle attend et à quoi elle sert.',
    opening:
      'Un guide a un fichier `guide.yaml`. Il est écrit en YAML 1.2 ; une clé inconnue est une erreur. Les éditeurs de texte le complètent et le vérifient d’après le schéma JSON que `guide init` met dans un nouveau guide, `.vscode/guide.schema.json`.',
    example: 'Un exemple entier',
    keys: 'Clés de guide.yaml',
    header: 'En-tête d’un chapitre',
    headerOpening:
      'Un chapitre peut commencer par des lignes de YAML, entre deux lignes `---`. D’autres clés que celles-ci restent comme elles sont.',
    headerKeys: 'Clés de l’en-tête',
    columns: ['Clé', 'Valeur', 'Par défaut', 'À quoi elle sert'],
    by: (names: string) => `Par ${names} :`,
    keysOf: (key: string) => `Clés de ${key}`,
    keysOfEach: (key: string) => `Clés de chaque élément de ${key}`,
    required: 'obligatoire',
    listOf: (kind: string) => `liste : ${kind}`,
    or: ', ou ',
    suchAs: (kind: string, examples: string) => `${kind}, comme ${examples}`,
    text: 'texte',
    formats: { date: 'date', email: 'adresse électronique' } as Record<string, string>,
    types: {
      boolean: '`true` ou `false`',
      integer: 'nombre',
      number: 'nombre',
      object: 'clés et valeurs',
    } as Record<string, string>,
  },
};

/** The chapter on `guide.yaml` and on front matter, from their JSON Schemas. */
export function manifestChapter(manifest: JsonSchema, chapter: JsonSchema): string {
  const nested = Object.entries(manifest.properties as Record<string, JsonSchema>).flatMap(
    ([key, schema]) => {
      const object = objectIn(schema);
      return object ? [section(key, schema, object)] : [];
    },
  );
  const said = inBoth(texts);
  return `${[
    frontMatter(
      said.title,
      said.description,
      'src/guide/manifest-schema.ts and src/guide/front-matter.ts',
    ),
    said.opening,
    `## ${said.example} {#example}`,
    codeBlock(inBoth(manifestExamples), 'yaml'),
    `## ${said.keys} {#keys}`,
    keyTable(said.keys, manifest),
    ...nested,
    `## ${said.header} {#front-matter}`,
    said.headerOpening,
    keyTable(said.headerKeys, chapter),
  ].join('\n\n')}\n`;
}

function section(key: string, schema: JsonSchema, object: JsonSchema): string {
  const names = Object.keys(object.properties as object);
  const each = sameInAll(object);
  const { by, keysOf, keysOfEach } = inBoth(texts);
  const table = each
    ? [by(names.map(code).join(', ')), keyTable(keysOfEach(key), each)]
    : [keyTable(keysOf(key), object)];
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
  const said = inBoth(texts);
  const rows = Object.entries(properties as Record<string, JsonSchema>).map(([key, schema]) => [
    objectIn(schema) ? `[${code(key)}](#${key})` : code(key),
    typeOf(schema),
    required.includes(key) ? said.required : defaultOf(schema),
    schema.description ?? '',
  ]);
  return table(caption, said.columns, rows);
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum && !schema.examples)
    return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.type === 'array') return inBoth(texts).listOf(typeOf(schema.items as JsonSchema));
  return withExamples(
    schema.anyOf ? alternatives(schema.anyOf as JsonSchema[]) : kindOf(schema),
    schema,
  );
}

function alternatives(schemas: readonly JsonSchema[]): string {
  return schemas.map(typeOf).join(inBoth(texts).or);
}

function kindOf({ type, format }: JsonSchema): string {
  const { formats, types, text } = inBoth(texts);
  return formats[format ?? ''] ?? types[String(type)] ?? text;
}

function withExamples(kind: string, { examples = [] }: JsonSchema): string {
  return examples.length === 0
    ? kind
    : inBoth(texts).suchAs(kind, examples.map((each) => code(String(each))).join(', '));
}

function defaultOf({ default: value }: JsonSchema): string {
  const isEmpty = value === undefined || JSON.stringify(value).length === 2;
  return isEmpty ? '' : code(String(value));
}
