import { assembleBook } from '../document/assemble.js';
import { loadGuide } from '../guide/load.js';
import { locateGuide } from '../guide/locate.js';
import { exitCodes, hasErrors, sortDiagnostics } from '../report/diagnostic.js';
import type { CommandContext, Outcome } from './outcome.js';

/** What `guide check` is told. */
export interface CheckOptions {
  dir?: string | undefined;
  /** Warnings fail too. */
  strict?: boolean | undefined;
}

/** Reports what is wrong in a guide, and writes nothing. */
export async function run(options: CheckOptions, { world }: CommandContext): Promise<Outcome> {
  const loaded = await loadGuide(await locateGuide(options.dir, world), world);
  const assembled = await assembleBook(loaded.guide, world);
  const diagnostics = sortDiagnostics([...loaded.diagnostics, ...assembled.diagnostics]);
  const fails =
    hasErrors(diagnostics) ||
    (options.strict && diagnostics.some(({ severity }) => severity === 'warning'));
  return { exitCode: fails ? exitCodes.findings : exitCodes.ok, diagnostics, outputs: [] };
}
