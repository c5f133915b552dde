import { stringify } from 'yaml';
import { type Diagnostic, exitCodes, GuideError } from '../../base/report/diagnostic.js';
import { didYouMean } from '../../base/report/suggest.js';
import { isCalendarDate } from '../../guide/dates.js';
import { placeholders, type Values } from '../../guide/placeholders.js';
import { words } from '../../words/words.js';
import { needsQuotes } from './plain-scalar.js';

/** A template of an announcement: front matter, then Markdown, with `{placeholders}`. */
export interface Template {
  text: string;
  /** Shown in places. */
  file: string;
}

/** `{name}`; a `{{ name }}` belongs to the host. */
const named = /(?<!\{)\{(\p{L}[\p{L}\p{N}_-]*)\}(?!\})/gu;
const opening = /^<!-- if (\p{L}[\p{L}\p{N}_-]*) -->$/u;
const closing = /^<!-- end -->$/;

/** Values that are Markdown themselves, as the guide's own variables are. */
const markdown: ReadonlySet<string> = new Set(['prose', 'lead', 'text']);

/** What stands for names of the guide's own. */
export interface OwnValues {
  markdown: Readonly<Record<string, string>>;
  /** Without markup. */
  plain: Readonly<Record<string, string>>;
}

const none: OwnValues = { markdown: {}, plain: {} };

type AllValues = Readonly<Record<string, unknown>>;

/**
 * Fills a template. In the front matter a value is written as YAML, plain where YAML can hold it plain, and the
 * line of one without value is left out; in the text it is escaped for HTML and for the host's Nunjucks. What
 * stands between `<!-- if name -->` and `<!-- end -->` is left out where `name` has no value.
 * @throws GuideError (exit 1) for a placeholder or a condition that is none, with its place.
 */
export function fillTemplate({ text, file }: Template, values: Values, own = none): string {
  refuseMistakes({ text, file }, Object.keys(own.plain));
  const plain: AllValues = { ...values, ...own.plain };
  const lines = linesOf(text);
  const kept = withoutConditions(lines, plain);
  const end = kept[0] === '---' ? kept.indexOf('---', 1) : -1;
  const header = kept.slice(0, end + 1).flatMap((line) => headerLine(line, plain));
  const body = kept.slice(end + 1).join('\n');
  const filled = body.replace(named, (written, name: string) => {
    if (Object.hasOwn(own.markdown, name)) return own.markdown[name] ?? '';
    return Object.hasOwn(plain, name) ? bodyText(name, plain[name]) : written;
  });
  return [...header, filled].join('\n');
}

/** The keys that a template's front matter says. */
export function headerKeys({ text }: Template): string[] {
  const [, header = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(text) ?? [];
  return [...header.matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key);
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

/**
 * @param variables names of the guide's own.
 * @throws GuideError (exit 1) for a placeholder or a condition that is none, with its place.
 */
export function refuseMistakes({ text, file }: Template, variables: readonly string[] = []): void {
  const known = [...Object.keys(placeholders), ...variables];
  const said = words().outputs.news;
  const problems: Diagnostic[] = [];
  const problem = (index: number, column: number, message: string, hint: string) =>
    problems.push({
      rule: 'announcement-template',
      severity: 'error',
      file,
      line: index + 1,
      column: column + 1,
      message,
      hint,
    });
  const check = (name: string, index: number, column: number) => {
    if (known.includes(name) || !/^[A-Za-z]+$/.test(name)) return;
    const hint = didYouMean(name, known, said.placeholderHint(known.join(', ')));
    problem(index, column, said.placeholder(name), hint);
  };
  let open: number | undefined;
  linesOf(text).forEach((line, index) => {
    for (const match of line.matchAll(named)) check(match[1] ?? '', index, match.index);
    const condition = opening.exec(line)?.[1];
    if (condition !== undefined) {
      check(condition, index, '<!-- if '.length);
      if (open !== undefined) problem(index, 0, said.nested, said.nestedHint);
      open = index;
    } else if (closing.test(line)) {
      if (open === undefined) problem(index, 0, said.unopened, said.unopenedHint);
      open = undefined;
    }
  });
  if (open !== undefined) problem(open, 0, said.unclosed, said.unclosedHint);
  if (problems.length > 0) throw new GuideError(problems, exitCodes.findings);
}

function withoutConditions(lines: readonly string[], values: AllValues): string[] {
  let isKept = true;
  return lines.filter((line) => {
    const condition = opening.exec(line)?.[1];
    const isMark = condition !== undefined || closing.test(line);
    if (isMark) isKept = condition === undefined || hasValue(values[condition]);
    return isKept && !isMark;
  });
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== '';
}

/** A line of the front matter; none where its value is missing. */
function headerLine(line: string, values: AllValues): string[] {
  if (line === '{otherKeys}') return values.otherKeys ? [String(values.otherKeys).trimEnd()] : [];
  const match = /^(\s*)([\w-]+): (.*)$/.exec(line);
  const [, indent = '', key = '', rest = ''] = match ?? [];
  const found = [...rest.matchAll(named)].filter(([, name = '']) => Object.hasOwn(values, name));
  if (!match || found.length === 0) return [line];
  const alone = found[0]?.[0] === rest ? found[0][1] : undefined;
  if (alone && !hasValue(values[alone])) return [];
  const value = alone
    ? values[alone]
    : rest.replace(named, (written, name: string) =>
        Object.hasOwn(values, name) ? String(values[name] ?? '') : written,
      );
  return yamlLines(key, value).map((each) => indent + each);
}

/** A date stands plain: hosts want a date there. */
function yamlLines(key: string, value: unknown): string[] {
  if (typeof value === 'string' && needsQuotes(value) && !isCalendarDate(value.slice(0, 10)))
    return [`${key}: ${JSON.stringify(value)}`];
  const text = stringify({ [key]: value }, { lineWidth: 0, defaultStringType: 'PLAIN' });
  return text.trimEnd().split('\n');
}

function bodyText(name: string, value: unknown): string {
  if (value === undefined) return '';
  return markdown.has(name) ? String(value) : hostText(String(value));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text that neither HTML nor the host's Nunjucks takes for its own. */
export function hostText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/\{(?=[{%#])/g, '&#123;');
}
