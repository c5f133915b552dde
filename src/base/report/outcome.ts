import type { Diagnostic, ExitCode } from './diagnostic.js';

/** What a command did: the command line shows it and exits by it. */
export interface Outcome {
  exitCode: ExitCode;
  diagnostics: Diagnostic[];
  /** Files and folders written, as the user would name them from here. */
  outputs: string[];
  /** Lines for people, on standard error. */
  notes?: string[] | undefined;
  /** Data for standard output, ending in a line feed where it is text; nothing otherwise. */
  stdout?: string | undefined;
  /** Commands to run next, one a line; shown to people alone. */
  next?: string[] | undefined;
  /** Further keys of the `--json` object. */
  data?: Record<string, unknown> | undefined;
}
