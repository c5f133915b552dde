import type { Diagnostic } from '../diagnostic.js';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Findings as workflow commands of GitHub Actions, one a line: annotations on the changed files. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${annotation(each)}\n`).join('');
}

function annotation(diagnostic: Diagnostic): string {
  const { severity, file, line, column, endLine, endColumn, rule, message, hint } = diagnostic;
  const oneLine = endLine === line ? endColumn : undefined;
  const properties = { file, line, col: column, endLine, endColumn: oneLine, title: rule };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const text = hint ? `${message}\n${hint}` : message;
  return `::${levels[severity]} ${written.join(',')}::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
