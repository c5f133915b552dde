import { exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { inspectForeign } from '../../outputs/pdf/stamp/foreign.js';
import type { CommandContext } from './context.js';
import { readNamedFile } from './named-file.js';

/** What `guide inspect` is told. */
export interface InspectOptions {
  file: string;
}

/** Shows what a PDF says of itself. */
export async function run({ file }: InspectOptions, { world }: CommandContext): Promise<Outcome> {
  const report = await inspectForeign(await readNamedFile(file, world), file);
  const lines = Object.entries(report).map(([name, said]) => {
    const text = Array.isArray(said) ? said.join(', ') || '–' : String(said ?? '–');
    return `${name.padEnd(16)}${text}\n`;
  });
  return {
    exitCode: exitCodes.ok,
    diagnostics: [],
    outputs: [],
    stdout: lines.join(''),
    data: { pdf: report },
  };
}
