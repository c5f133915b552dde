import { openCache } from '../../base/cache/open.js';
import { type GuideError, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { locateGuide } from '../../guide/locate.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { keptFindings } from './kept-findings.js';
import { verdict } from './verdict.js';

/** What `guide check` is told. */
export interface CheckOptions {
  dir?: string | undefined;
  /** Warnings fail too. */
  strict?: boolean | undefined;
  /** Repair what can be repaired without changing what is meant. */
  fix?: boolean | undefined;
  /** With `fix`: show the changes and make none. */
  dryRun?: boolean | undefined;
  /** Folder to write the accessibility report in. */
  report?: string | undefined;
  /** Tries the web addresses that the chapters link to. */
  external?: boolean | undefined;
  /** With `external`: addresses of this machine and of private networks too. */
  allowPrivate?: boolean | undefined;
  /** Measures how each section reads. */
  reading?: boolean | undefined;
  /** Builds the guide, writes nothing, and says which words of the text an output lacks. */
  lost?: boolean | undefined;
  /** Folder to write an ecodesign report in, of the site as it would be built. */
  ecodesign?: string | undefined;
}

/** Reports what is wrong in a guide; writes only what `--fix`, `--report` and `--ecodesign` ask for. */
export async function run(options: CheckOptions, context: CommandContext): Promise<Outcome> {
  refuseLoneOptions(options);
  const { world } = context;
  const root = await locateGuide(options.dir, world);
  const opened = await openCache(undefined, root, world);
  if (asksFindingsAlone(options)) return verdict(await keptFindings(root, opened, world), options);
  const { checkFurther } = await import('./check-further.js');
  return checkFurther(root, opened, options, context);
}

function asksFindingsAlone(options: CheckOptions): boolean {
  const { fix, report, external, reading, lost, ecodesign } = options;
  return !(fix || external || reading || lost) && (report ?? ecodesign) === undefined;
}

function refuseLoneOptions({ dryRun, fix, allowPrivate, external }: CheckOptions): void {
  if (dryRun && !fix) throw aloneOption('--dry-run', '--fix');
  if (allowPrivate && !external) throw aloneOption('--allow-private', '--external');
}

function aloneOption(option: string, needed: string): GuideError {
  return refusal({
    rule: 'usage',
    file: option,
    message: words().cli.check.alone(option, needed),
    hint: words().cli.check.aloneHint(option, needed),
  });
}
