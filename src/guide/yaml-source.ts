import {
  type Document,
  isMap,
  isNode,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place } from '../base/report/diagnostic.js';
import { didYouMean } from '../base/report/suggest.js';
import { hasControls } from './text-file.js';

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
      const message = 'Unexpected YAML alias, expected the value itself';
      const hint = 'write the value again in place of the alias';
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
    const message = `Unexpected line «${line}», expected the end of a merge`;
    return [problem(index, index + line.length, message, mergeHint)];
  }
  // Tags that YAML does not know are warnings to the parser: a value would quietly be something else.
  const faults = [...document.errors, ...document.warnings].slice(0, mostProblems);
  if (faults.length > 0)
    return faults.map(({ pos: [from, to], message }) =>
      message.includes('call stack')
        ? problem(from, to, 'Unexpected depth of lists', 'close the brackets, or quote the text')
        : problem(from, to, `Unexpected YAML: ${oneLine(message)}`, yamlHint(text, from)),
    );
  const controls: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value !== 'string' || !range || !hasControls(value)) return;
      const hint = 'take the escape sequence out, or write the character it stands for';
      controls.push(problem(range[0], range[1], 'Unexpected control character in a text', hint));
    },
  });
  return controls;
}

function pairOf(map: YAMLMap, key: PropertyKey | undefined): Pair | undefined {
  return map.items.find((pair) => (pair.key instanceof Scalar ? pair.key.value : pair.key) === key);
}

/** What Git leaves where two people changed the same lines. */
const conflictMark = /^(?:<{7}|>{7})(?: .*)?$/m;
const mergeHint =
  'keep one of the two versions between <<<<<<< and >>>>>>>, and take out the lines of the marks';

/** One fault makes the parser stumble over all that follows. */
const mostProblems = 20;

function oneLine(message: string): string {
  return message.replace(/\.?\s*$/, '').replace(/\s+/g, ' ');
}

function yamlHint(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  if (line.includes('\t')) return 'indent with spaces: YAML refuses tabs';
  return 'quote a text that holds «: » or begins with a special character';
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
  return flattened(issues).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): Diagnostic => {
        const known = keysOf(issue.path);
        return {
          rule,
          severity: 'error',
          ...source.placeOfKey([...issue.path, key]),
          message: `Unexpected key «${key}»${issue.path.length > 0 ? ` under «${dotted(issue.path)}»` : ''}`,
          hint: didYouMean(key, known, `expected one of: ${known.join(', ')}`),
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
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (missing) return `Missing «${name}»`;
  if (issue.code === 'invalid_value') {
    return `Unexpected value of «${name}», expected ${issue.values.map(String).join(' or ')}`;
  }
  if (issue.code === 'invalid_type')
    return `Unexpected value of «${name}», expected ${issue.expected}`;
  if (issue.code === 'too_small') return `Unexpected empty «${name}»`;
  return `Unexpected value of «${name}»${/^(expected|unknown)/.test(issue.message) ? `, ${issue.message}` : ''}`;
}
