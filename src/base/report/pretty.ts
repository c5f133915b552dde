import type { ChalkInstance } from 'chalk';
import { words } from '../../words/words.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import { visible, visibleInPlace } from './terminal.js';

/** Gives the line `line` (from 1) of `file`, or undefined where the file can't be shown. */
export type SourceLine = (file: string, line: number) => string | undefined;

/**
 * One finding for people: `file:line:column severity message [rule]`, the line of source under it
 * with a mark, and the hint.
 */
export function prettyDiagnostic(
  diagnostic: Diagnostic,
  chalk: ChalkInstance,
  sourceLine: SourceLine,
): string {
  const { severity, message, rule, hint } = diagnostic;
  const lines = [
    `${chalk.bold(visible(placeOf(diagnostic)))} ${colour(severity, chalk)} ${visible(message)} ${chalk.dim(`[${visible(rule)}]`)}`,
    ...codeFrame(diagnostic, chalk, sourceLine),
  ];
  if (hint) lines.push(`  ${chalk.cyan('→')} ${visible(hint)}`);
  return lines.join('\n');
}

/** How many findings of one rule people are shown. */
const shownOfRule = 20;

/**
 * Findings for people: the first twenty of a rule, and after them how many more there are.
 * @param print one finding as text.
 */
export function prettyList(
  diagnostics: readonly Diagnostic[],
  print: (diagnostic: Diagnostic) => string,
): string[] {
  const seen = new Map<string, number>();
  const shown = diagnostics.filter(({ rule, severity }) => {
    const key = `${severity} ${rule}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) <= shownOfRule;
  });
  const more = [...seen].flatMap(([key, count]) => {
    const rule = key.slice(key.indexOf(' ') + 1);
    return count > shownOfRule ? [words().report.more(count - shownOfRule, visible(rule))] : [];
  });
  return [...shown.map(print), ...more];
}

/** How many findings there are of each severity, and where several fall: by rule and by file, most first. */
export function prettySummary(diagnostics: readonly Diagnostic[], chalk: ChalkInstance): string {
  const count = (severity: Severity) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const { counts, byRule, byFile } = words().report;
  const lines = [chalk.bold(counts(count('error'), count('warning'), count('info')))];
  if (diagnostics.length > 5) {
    lines.push(`  ${byRule(tally(diagnostics.map(({ rule }) => rule)))}`);
    lines.push(`  ${byFile(tally(diagnostics.map(({ file }) => file)))}`);
  }
  return lines.join('\n');
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([name, count]) => `${visible(name)} ${count}`)
    .join(', ');
}

function placeOf({ file, line, column }: Diagnostic): string {
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

function colour(severity: Severity, chalk: ChalkInstance): string {
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[severity];
  return paint(words().report.severities[severity]);
}

function codeFrame(
  { file, line, column, endLine, endColumn }: Diagnostic,
  chalk: ChalkInstance,
  sourceLine: SourceLine,
): string[] {
  if (line === undefined) return [];
  const source = sourceLine(file, line);
  if (source === undefined || source.trim() === '') return [];
  const start = Math.max(0, (column ?? 1) - 1);
  const from = Math.max(0, start - 60);
  const shown = visibleInPlace(source.slice(from, from + 100));
  const end = endLine === line && endColumn ? endColumn - 1 : start + 1;
  const width = Math.max(1, Math.min(end, from + shown.length) - start);
  const gutter = `${line} | `;
  return [
    `  ${chalk.dim(gutter)}${shown}`,
    `  ${' '.repeat(gutter.length + start - from)}${chalk.red('^'.repeat(width))}`,
  ];
}
