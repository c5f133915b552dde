import { resolve } from 'node:path';
import { exitCodes, hasErrors } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { inspectForeign } from '../../outputs/pdf/stamp/foreign.js';
import type { PdfReport } from '../../outputs/pdf/stamp/inspect.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { readNamedFile } from './named-file.js';
import { judged, validatePdf } from './validate-pdf.js';

/** What `guide inspect` is told. */
export interface InspectOptions {
  file: string;
  /** Has an installed veraPDF judge what the file claims. */
  validate?: boolean | undefined;
}

/** Shows what a PDF says of itself, and what a validator says of that. */
export async function run(
  { file, validate }: InspectOptions,
  { world }: CommandContext,
): Promise<Outcome> {
  const report = await inspectForeign(await readNamedFile(file, world), file);
  const validation = validate
    ? await validatePdf(resolve(world.cwd, file), report.claims, world)
    : undefined;
  const diagnostics = validation ? judged(validation, file) : [];
  return {
    exitCode: hasErrors(diagnostics) ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
    notes: (validation?.verdicts ?? [])
      .filter(({ passes }) => passes)
      .map(({ claim }) => words().cli.validate.passes(claim, validation?.validator ?? '')),
    stdout: listed(report),
    data: { pdf: report, ...(validation ? { validation } : {}) },
  };
}

function listed(report: PdfReport): string {
  return Object.entries(report)
    .map(([name, said]) => {
      const text = Array.isArray(said) ? said.join(', ') || '–' : String(said ?? '–');
      return `${name.padEnd(16)}${text}\n`;
    })
    .join('');
}
