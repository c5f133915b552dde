import { refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide consultation` is told. */
export interface ConsultationOptions {
  dir?: string | undefined;
  /** The file to write that collects contributions. */
  export?: string | undefined;
  /** Writes over a file that is something else, or that people have added to. */
  force?: boolean | undefined;
  /** Tables of contributions to take in. */
  import?: string[] | undefined;
  /** Of the file that keeps them, below `consultation/`. */
  name?: string | undefined;
  /** Which columns hold what: `body=Commentaire`. */
  map?: string[] | undefined;
  /** Columns to keep besides. */
  keep?: string[] | undefined;
  /** Shows what an import would add, and writes nothing. */
  dryRun?: boolean | undefined;
}

/** Carries a public consultation out of a guide, and what people said of it back in. */
export async function run(options: ConsultationOptions, context: CommandContext): Promise<Outcome> {
  const said = words().consultation;
  const refuse = (message: string, hint: string): never => {
    throw refusal({ rule: 'usage', file: 'guide consultation', message, hint });
  };
  if (options.import) {
    const { importContributions } = await import('./consultation-import.js');
    return importContributions({ ...options, files: options.import }, context);
  }
  for (const option of ['name', 'map', 'keep', 'dryRun'] as const) {
    const name = `--${option === 'dryRun' ? 'dry-run' : option}`;
    if (options[option] !== undefined) refuse(said.needsImport(name), said.needsImportHint);
  }
  if (options.export === undefined) return refuse(said.neither, said.neitherHint);
  const { exportSections } = await import('./consultation-export.js');
  return exportSections({ ...options, file: options.export }, context);
}
