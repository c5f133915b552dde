import { type Diagnostic, exitCodes, hasErrors } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import type { Action, Step } from '../../hosts/plan.js';
import { words } from '../../words/words.js';

/** The plan as text, one file a line; what would be refused fails here too. */
export function planned(steps: readonly Step[], diagnostics: Diagnostic[]): Outcome {
  return {
    exitCode: hasErrors(diagnostics) ? exitCodes.usage : exitCodes.ok,
    diagnostics,
    outputs: [],
    stdout: steps.map(({ path, action }) => `${action.padEnd(6)} ${path}\n`).join(''),
    data: { plan: steps },
  };
}

/** What stops an export: files that others wrote where its own are to be. */
export function inTheWay(steps: readonly Step[], shown: (path: string) => string): Diagnostic[] {
  const said = words().cli.export;
  return told(steps, 'refuse', shown, 'error', said.foreign, said.refusedHint);
}

/** What was changed by hand, and is left as it is. */
export function leftAlone(steps: readonly Step[], shown: (path: string) => string): Diagnostic[] {
  const said = words().cli.export;
  return [
    ...told(steps, 'stay', shown, 'warning', said.changed, said.changedHint),
    ...told(steps, 'leave', shown, 'warning', said.left, said.leftHint),
  ];
}

function told(
  steps: readonly Step[],
  action: Action,
  shown: (path: string) => string,
  severity: Diagnostic['severity'],
  message: string,
  hint: string,
): Diagnostic[] {
  return steps
    .filter((step) => step.action === action)
    .map(({ path }) => ({ rule: 'export-target', severity, file: shown(path), message, hint }));
}
