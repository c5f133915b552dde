import {
  type Document,
  isMap,
  isNode,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place } from '../base/report/diagnostic.js';
import { didYouMean, nearest } from '../base/report/suggest.js';
import { words } from '../words/words.js';
import { hasControls } from './text-file.js';
import { slipBefore, swallowedItem, type YamlSlip } from './yaml-slips.js';

type Path = readonly PropertyKey[];

/** A YAML text that can say where each of its values stands. */
export interface YamlSource {
  /** The values as plain data; undefined for an empty text. */
  value: unknown;
  /** Syntax errors, with their places. Where there are any, `value` is not to be trusted. */
  problems: Diagnostic[];
  /** The place of a value, or of the nearest thing above it that exists. */
  placeOf(path: Path): Place;
  /** The place of a key. */
  placeOfKey(path: Path): Place;
}

/**
 * Parses YAML 1.2 (core schema; aliases are refused, as they can grow without bound).
 * @param text the YAML, without byte order mark.
 * @param file shown in places.
 * @param firstLine the line of the file on which the text begins, from 1.
 */
export function readYaml(text: string, file: string, firstLine: number, rule: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (from: number, to = from + 1): Place => {
    const [start, end] = [lines.linePos(from), lines.linePos(to)];
    return {
      file,
      line: start.line + firstLine - 1,
      column: start.col,
      endLine: end.line + firstLine - 1,
      endColumn: end.col,
    };
  };
  const problem: Problem = (from, to, message, hint) => ({
    rule,
    severity: 'error',
    ...at(from, to),
    message,
    hint,
  });
  const problems = faultsOf(document, text, problem);
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 0 });
    } catch {
      const place = Math.max(0, text.search(/\*[\w-]/));
      const message = words().guide.yaml.alias;
      const hint = words().guide.yaml.aliasHint;
      problems.push(problem(place, place + 1, message, hint));
    }
  }
  const rangeOf = (node: unknown): Place | undefined =>
    isNode(node) && node.range ? at(node.range[0], node.range[1]) : undefined;

  const placeOf = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const place = rangeOf(document.getIn(path.slice(0, depth), true));
      if (place) return place;
    }
    return { file, line: firstLine, column: 1 };
  };
  const placeOfKey = (path: Path): Place => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent) ? pairOf(parent, path.at(-1)) : undefined;
    return rangeOf(pair?.key) ?? placeOf(path);
  };
  return { value, problems, placeOf, placeOfKey };
}

type Problem = (from: number, to: number, message: string, hint: string) => Diagnostic;

/** What is wrong with a YAML text by itself. */
function faultsOf(document: Document.Parsed, text: string, problem: Problem): Diagnostic[] {
  const conflict = conflictMark.exec(text);
  if (conflict) {
    const { index, 0: line } = conflict;
    const message = words().guide.yaml.merge(line);
    return [problem(index, index + line.length, message, words().guide.yaml.mergeHint)];
  }
  // Tags that YAML does not know are warnings to the parser: a value would quietly be something else.
  const faults = [...document.errors, ...document.warnings].slice(0, mostProblems);
  const slip = slipIn(text, faults);
  if (slip) return [onLine(text, slip, problem)];
  if (faults.length > 0)
    return faults.map(({ pos: [from, to], code, message }) =>
      message.includes('call stack')
        ? problem(from, to, words().guide.yaml.depth, words().guide.yaml.depthHint)
        : problem(from, to, words().guide.yaml.fault(code, oneLine(message)), yamlHint(text, from)),
    );
  const controls: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range || !hasControls(value)) return;
      const hint = words().guide.yaml.controlHint;
      controls.push(problem(range[0], range[1], words().guide.yaml.control, hint));
    },
  });
  return controls;
}

/** The one slip of the hand behind all that a parser stumbles over. */
function slipIn(text: string, faults: readonly YAMLError[]): YamlSlip | undefined {
  const at = Math.min(...faults.map(({ pos: [from] }) => from));
  const inDepth = faults.some(({ message }) => message.includes('call stack'));
  if (inDepth) return undefined;
  return faults.length > 0
    ? slipBefore(text, text.slice(0, at).split('\n').length - 1)
    : swallowedItem(text);
}

function onLine(text: string, { line, message, hint }: YamlSlip, problem: Problem): Diagnostic {
  const lines = text.split('\n');
  const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
  const written = (lines[line] ?? '').trimEnd();
  const indent = /^\s*/.exec(written)?.[0].length ?? 0;
  return problem(start + indent, start + Math.max(written.length, indent + 1), message, hint);
}

function pairOf(map: YAMLMap, key: PropertyKey | undefined): Pair | undefined {
  return map.items.find((pair) => (pair.key instanceof Scalar ? pair.key.value : pair.key) === key);
}

/** What Git leaves where two people changed the same lines. */
const conflictMark = /^(?:<{7}|>{7})(?: .*)?$/m;

/** One fault makes the parser stumble over all that follows. */
const mostProblems = 20;

function oneLine(message: string): string {
  return message.replace(/\.?\s*$/, '').replace(/\s+/g, ' ');
}

function yamlHint(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  if (line.includes('\t')) return words().guide.yaml.tabsHint;
  return words().guide.yaml.quoteHint;
}

/**
 * Turns zod's issues into findings with places.
 * @param keysOf the keys known at a path, for «did you mean».
 * @param hints what to do, by the path of a key with dots (`chapters.0.title`), indices as `*`.
 */
export function schemaDiagnostics(
  issues: readonly z.core.$ZodIssue[],
  source: YamlSource,
  rule: string,
  keysOf: (path: Path) => readonly string[],
  hints: Readonly<Record<string, string>> = {},
): Diagnostic[] {
  const flat = flattened(issues);
  const meant = keysMeant(flat, keysOf);
  const told = flat.filter((issue) => !(isMissing(issue) && meant.has(dotted(issue.path))));
  return told.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): Diagnostic => {
        const known = keysOf(issue.path);
        const parent = dotted(issue.path.filter((step) => typeof step !== 'number'));
        const { unknownKey, unknownKeyUnder, knownKeys } = words().guide.schema;
        return {
          rule,
          severity: 'error',
          ...source.placeOfKey([...issue.path, key]),
          message: parent === '' ? unknownKey(key) : unknownKeyUnder(key, parent),
          hint: didYouMean(key, known, knownKeys(known)),
        };
      });
    }
    const name = dotted(issue.path);
    return {
      rule,
      severity: 'error' as const,
      ...source.placeOf(issue.path),
      message: messageOf(issue, name),
      hint: hints[name.replace(/\.\d+/g, '.*')],
    };
  });
}

/** The keys that misspelt ones leave missing: one slip is told once. */
function keysMeant(
  issues: readonly z.core.$ZodIssue[],
  keysOf: (path: Path) => readonly string[],
): Set<string> {
  return new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => {
            const near = nearest(key, keysOf(issue.path));
            return near === undefined ? [] : dotted([...issue.path, near]);
          })
        : [],
    ),
  );
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined;
}

/** The problem of the alternative that came nearest stands for a union. */
function flattened(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return issue;
    const isTypeIssue = (each: z.core.$ZodIssue) =>
      each.code === 'invalid_type' && each.path.length === 0;
    const nearest =
      issue.errors.find((alternative) => !alternative.some(isTypeIssue)) ?? issue.errors[0] ?? [];
    return flattened(nearest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
  });
}

function dotted(path: Path): string {
  return path.map(String).join('.');
}

function messageOf(issue: z.core.$ZodIssue, name: string): string {
  const said = words().guide.schema;
  if (isMissing(issue)) return said.missing(name);
  // What the schema says itself, not what zod says of it.
  const expected = Object.values(words().guide.expected).find((each) => each === issue.message);
  if (expected !== undefined) return said.valueBecause(name, expected);
  if (issue.code === 'invalid_value') return said.oneOf(name, issue.values.map(String));
  if (issue.code === 'invalid_type') return said.type(name, issue.expected);
  if (issue.code === 'too_small') return said.empty(name);
  return said.value(name);
}
