import { coerce } from 'semver';
import type { z } from 'zod';
import { type Diagnostic, exitCodes, GuideError, type Place } from '../base/report/diagnostic.js';
import { didYouMean } from '../base/report/suggest.js';
import { words } from '../words/words.js';
import { withApostrophes } from './apostrophes.js';
import { licenceMeant, usualLicences } from './licences.js';
import { type Manifest, manifestSchema } from './manifest-schema.js';
import { placeholders } from './placeholders.js';
import { translatedInto } from './translations.js';
import { variableName, variablePattern } from './variable-name.js';
import { readYaml, schemaDiagnostics, type YamlSource } from './yaml-source.js';

const rule = 'manifest';

/** A manifest with the means to say where each of its values stands. */
export interface LoadedManifest {
  manifest: Manifest;
  source: YamlSource;
}

/**
 * Reads `guide.yaml`.
 * @param text the file's text.
 * @param file its name, for places.
 * @throws GuideError (exit 2) with every problem at once, each with its place.
 */
export function parseManifest(text: string, file: string): LoadedManifest {
  const source = readYaml(text, file, 1, rule);
  if (source.problems.length > 0) throw new GuideError(source.problems, exitCodes.usage);
  const result = manifestSchema.safeParse(source.value ?? {}, { reportInput: true });
  const problems = result.success
    ? contradictions(result.data, source)
    : schemaDiagnostics(result.error.issues, source, rule, keysAt, hintsFor(source.value));
  if (problems.length > 0) throw new GuideError(problems, exitCodes.usage);
  return { manifest: withApostrophes(manifestSchema.parse(source.value)), source };
}

function hintsFor(value: unknown): Record<string, string> {
  const { licence, date, version } = (value ?? {}) as Record<string, unknown>;
  const { hints } = words().guide;
  const { write } = words().guide.yaml.slips;
  const near = typeof licence === 'string' ? licenceMeant(licence) : undefined;
  const day = typeof date === 'string' ? dayMeant(date) : undefined;
  const number = /^\d+(?:\.\d+)?$/.test(String(version)) ? coerce(String(version)) : undefined;
  return {
    ...hints,
    date: day ? write(`date: ${day}`) : hints.date,
    version: number ? write(`version: ${number.version}`) : hints.version,
    licence: near ? words().report.didYouMean(near) : hints.licence(usualLicences.join(', ')),
  };
}

/** The day that people write as 30/04/2021, in the form of ISO 8601; the day comes first, as in Europe. */
function dayMeant(date: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date.trim()) ?? [];
  if (day === undefined || month === undefined || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function contradictions(manifest: Manifest, source: YamlSource): Diagnostic[] {
  const { consultation } = manifest;
  const problems: Diagnostic[] = [];
  if (consultation && consultation.closes < consultation.opens) {
    problems.push({
      rule,
      severity: 'error',
      ...source.placeOf(['consultation', 'closes']),
      message: words().guide.consultation(consultation.closes, consultation.opens),
      hint: words().guide.consultationHint,
    });
  }
  return [
    ...problems,
    ...translationProblems(manifest, source),
    ...variableProblems(manifest, source),
    ...editionProblems(manifest, source),
  ];
}

/** What can't be said of a guide in editions. */
function editionProblems(manifest: Manifest, source: YamlSource): Diagnostic[] {
  const { editions, chapters, translations, site } = manifest;
  if (!editions) return [];
  const said = words().guide.editions;
  const known = chapters.flatMap((entry) => (typeof entry === 'string' ? entry : entry.chapters));
  const problem = (place: Place, message: string, hint: string): Diagnostic => ({
    ...{ rule, severity: 'error', ...place, message, hint },
  });
  const own = Object.entries(editions).flatMap(([name, edition]) => {
    const path = ['editions', name];
    const isName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
    const named = isName ? [] : [problem(source.placeOfKey(path), said.name(name), said.nameHint)];
    const unlisted = (edition.chapters ?? []).flatMap((each, index) =>
      known.includes(each)
        ? []
        : [
            problem(
              source.placeOf([...path, 'chapters', index]),
              said.chapter(each),
              didYouMean(each, known, said.chapterHint),
            ),
          ],
    );
    return [...named, ...unlisted];
  });
  const addresses = (['pdf', 'cover'] as const)
    .filter((key) => !site[key].includes('{slug}'))
    .map((key) => problem(source.placeOf(['site', key]), said.noSlug(key), said.noSlugHint));
  const translated = translations
    ? [problem(source.placeOfKey(['editions']), said.translated, said.translatedHint)]
    : [];
  return [...own, ...addresses, ...translated];
}

/** Names that something else has, and places where no name stands for anything. */
function variableProblems(manifest: Manifest, source: YamlSource): Diagnostic[] {
  const { variables = {}, title, shortTitle, description, chapters } = manifest;
  const said = words().guide.variables;
  const named = (text: string) =>
    [...text.matchAll(variablePattern)]
      .map(([, name = '']) => name)
      .find((name) => Object.hasOwn(variables, name));
  const problem = (place: Place, message: string, hint: string): Diagnostic => ({
    rule,
    severity: 'error',
    ...place,
    message,
    hint,
  });
  const names = saidVariables(manifest).flatMap(([path, own]) =>
    Object.keys(own).flatMap((name) => {
      const place = source.placeOfKey([...path, name]);
      if (!variableName.test(name)) return [problem(place, said.name(name), said.nameHint)];
      const isTaken = Object.hasOwn(placeholders, name);
      return isTaken ? [problem(place, said.taken(name), said.takenHint(name))] : [];
    }),
  );
  const texts: [PropertyKey[], string][] = [
    ...Object.entries({ title, shortTitle, description }).map(
      ([key, text]): [PropertyKey[], string] => [[key], text ?? ''],
    ),
    ...chapters.flatMap((entry, index): [PropertyKey[], string][] =>
      typeof entry === 'string' ? [] : [[['chapters', index, 'title'], entry.title]],
    ),
    ...Object.entries(variables).map(([name, text]): [PropertyKey[], string] => [
      ['variables', name],
      text,
    ]),
  ];
  const unfilled = texts.flatMap(([path, text]) => {
    const name = named(text);
    return name === undefined
      ? []
      : [problem(source.placeOf(path), said.unfilled(name), said.unfilledHint)];
  });
  return [...names, ...unfilled];
}

/** Where variables are said, and which. */
function saidVariables({ variables, translations = {}, editions = {} }: Manifest) {
  const said: [PropertyKey[], Readonly<Record<string, string>> | undefined][] = [
    [['variables'], variables],
    ...Object.entries(editions).map(([name, own]): (typeof said)[number] => [
      ['editions', name, 'variables'],
      own.variables,
    ]),
    ...Object.entries(translations).map(([lang, own]): (typeof said)[number] => [
      ['translations', lang, 'variables'],
      own?.variables,
    ]),
  ];
  return said.flatMap(([path, own]) => (own ? [[path, own] as const] : []));
}

/** What can't be said of a guide in several languages. */
function translationProblems(manifest: Manifest, source: YamlSource): Diagnostic[] {
  const problem = (path: PropertyKey[], message: string, hint: string): Diagnostic => ({
    rule,
    severity: 'error',
    ...source.placeOfKey(path),
    message,
    hint,
  });
  const said = words().guide.translations;
  const titles = manifest.chapters.flatMap((entry) =>
    typeof entry === 'string' ? [] : entry.title,
  );
  return translatedInto(manifest).flatMap((lang) => {
    const own = ['translations', lang];
    const itself = lang === manifest.lang ? [problem(own, said.itself(lang), said.itselfHint)] : [];
    const parts = Object.keys(manifest.translations?.[lang]?.parts ?? {})
      .filter((title) => !titles.includes(title))
      .map((title) =>
        problem(
          [...own, 'parts', title],
          said.part(title),
          didYouMean(title, titles, said.partHint(titles.join(', '))),
        ),
      );
    const introductions = manifest.chapters.flatMap((entry) => {
      if (typeof entry === 'string' || entry.introduction === undefined) return [];
      if (typeof manifest.translations?.[lang]?.parts[entry.title] === 'object') return [];
      return [
        problem(own, said.introduction(entry.title, lang), said.introductionHint(entry.title)),
      ];
    });
    const addresses = (['pdf', 'cover'] as const)
      .filter((name) => !manifest.site[name].includes('{slug}'))
      .map((name) => problem(['site', name], said.noSlug(name, lang), said.noSlugHint));
    return [...itself, ...parts, ...introductions, ...addresses];
  });
}

/** The keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let schema: z.core.$ZodType | undefined = manifestSchema;
  for (const step of path) schema = schema && child(unwrapped(schema), step);
  const object = schema && unwrapped(schema);
  return object && 'shape' in object ? Object.keys(object.shape as object) : [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod as {
    def: { innerType?: z.core.$ZodType; type: string; options?: z.core.$ZodType[] };
  };
  if (def.innerType) return unwrapped(def.innerType);
  if (def.type === 'union')
    return unwrapped(def.options?.find((each) => 'shape' in each) ?? schema);
  return schema;
}

function child(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (typeof step === 'number') return (schema._zod.def as { element?: z.core.$ZodType }).element;
  return 'shape' in schema
    ? (schema.shape as Record<PropertyKey, z.core.$ZodType>)[step]
    : undefined;
}
