import { type Diagnostic, exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import { compareGuides } from '../../diff/compare.js';
import { keepVersion } from '../../diff/previous-version.js';
import { type ChangeFormat, changePrinters } from '../../diff/printers/index.js';
import { readFormer, readVersion } from '../../diff/read-version.js';
import { locateGuide } from '../../guide/locate.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

/** What `guide diff` is told. */
export interface DiffOptions {
  /** A git revision, or the folder of a guide. */
  from: string;
  /** Likewise; the guide's folder as it is by default. */
  to?: string | undefined;
  format?: ChangeFormat | undefined;
  /** Keep the text of `from` in the guide, for the site's page of changes. */
  keep?: boolean | undefined;
}

/** Tells what changed between two versions of a guide, section by section. */
export async function run(options: DiffOptions, { world }: CommandContext): Promise<Outcome> {
  const former = await readFormer(options.from, world);
  const { guide: now } = await readVersion(options.to, world);
  const changes = compareGuides(former?.guide, now);
  const printed = changePrinters[options.format ?? 'text'](changes, now);
  const kept =
    options.keep && former
      ? [await keepVersion(former, await locateGuide(undefined, world), world)]
      : [];
  return {
    exitCode: exitCodes.ok,
    diagnostics: former ? [] : [noneYet(options.from)],
    outputs: kept.map((path) => shownPath(path, world)),
    stdout: printed,
    data: { changes },
  };
}

function noneYet(revision: string): Diagnostic {
  const message = words().cli.diff.noneYet(revision);
  return { rule: 'revision', severity: 'info', file: revision, message };
}
