/** How grave a finding is. Errors stop a build; warnings fail a check only under `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a source file. Lines and columns count from 1, in UTF-16 code units, as editors do. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** One finding: what is wrong, where, and what to do about it. */
export interface Diagnostic extends Place {
  /** Permanent id, e.g. `link-target-missing`. */
  rule: string;
  severity: Severity;
  /** «Unexpected X, expected Y», one sentence without a final full stop. */
  message: string;
  /** What to do next. */
  hint?: string | undefined;
  /** Page of the manual or of a public criterion. */
  url?: string | undefined;
  /** Public criteria it rests on, e.g. `RGAA 6.1`, `WCAG 2.4.4`. */
  criteria?: string[] | undefined;
}

/** What a process says when it ends (the manual's chapter on commands lists them). */
export const exitCodes = { ok: 0, findings: 1, usage: 2, world: 3, bug: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Anything that stops a command and is not a bug: it carries what to show and how to exit. */
export class GuideError extends Error {
  readonly diagnostics: Diagnostic[];
  readonly exitCode: ExitCode;

  constructor(diagnostics: Diagnostic | Diagnostic[], exitCode: ExitCode) {
    const list = Array.isArray(diagnostics) ? diagnostics : [diagnostics];
    super(list.map((each) => each.message).join('\n'));
    this.name = 'GuideError';
    this.diagnostics = list;
    this.exitCode = exitCode;
  }
}

/**
 * What stops a command by one error.
 * @param exitCode wrong use by default.
 */
export function refusal(
  { rule, ...error }: Omit<Diagnostic, 'severity'>,
  exitCode: ExitCode = exitCodes.usage,
): GuideError {
  return new GuideError({ rule, severity: 'error', ...error }, exitCode);
}

/**
 * Sorts findings by file, line, column and rule, so that every run shows them in the same order. What is
 * found several times in one place, as in a file that several chapters include, is said once.
 */
export function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  const distinct = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when at least one finding is an error. */
export function hasErrors(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === 'error');
}

/** Findings without those that were told before: what several languages or commands see is told once. */
export function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}
