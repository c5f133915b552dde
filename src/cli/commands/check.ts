import { join, resolve } from 'node:path';
import { noCache } from '../../base/cache/cache.js';
import { openCache } from '../../base/cache/open.js';
import { readOnly } from '../../base/cache/read-only.js';
import {
  type Diagnostic,
  eachOnce,
  exitCodes,
  GuideError,
  hasErrors,
  refusal,
  sortDiagnostics,
} from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { regraded } from '../../base/report/regrade.js';
import { cacheFolderOf } from '../../base/world/cache-folder.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { accessibilityReport } from '../../checks/accessibility-report.js';
import { type Repair, repairs } from '../../checks/fix.js';
import { gather } from '../../checks/gather.js';
import type { CheckedGuide } from '../../checks/rule.js';
import { rules } from '../../checks/rules/index.js';
import { gradedRules, type RuleFinding, runRules, toDiagnostics } from '../../checks/run.js';
import { webAddresses } from '../../checks/web-links.js';
import { assembleAll } from '../../document/assemble.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { filesInLanguage, inAllLanguages } from '../../guide/translations.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { refusals } from './refusals.js';

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
  /** Builds the guide, writes nothing, and says which words of the text an output lacks. */
  lost?: boolean | undefined;
}

/** Says what became of a guide's web addresses. */
type Web = (book: Pick<CheckedGuide, 'chapters'>) => Promise<CheckedGuide['web']>;

/** Reports what is wrong in a guide; writes only what `--fix` and `--report` ask for. */
export async function run(options: CheckOptions, context: CommandContext): Promise<Outcome> {
  refuseLoneOptions(options);
  const root = await locateGuide(options.dir, context.world);
  const web = webOf(root, options, context);
  const checked = await check(root, web, context.world);
  if (options.lost) checked.diagnostics.push(...(await lost(root, checked.guide, context)));
  if (!options.fix) {
    const reported = await writeReport(options.report, checked, context.world);
    return { ...outcome(checked.diagnostics, options), outputs: reported };
  }
  const planned = checked.languages.flatMap(({ findings, book }) => repairs(findings, book));
  if (options.dryRun) {
    const stdout = planned.map(({ diff }) => diff).join('');
    return { ...outcome(checked.diagnostics, options), stdout };
  }
  for (const { path, text } of planned) await replaceFile(join(root, path), text, context.world);
  const after = await check(root, web, context.world);
  const done = outcome(after.diagnostics, options);
  const written = planned.map(({ path }: Repair) => shownPath(join(root, path), context.world));
  const reported = await writeReport(options.report, after, context.world);
  return { ...done, outputs: [...written, ...reported] };
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

/** Writes the accessibility report where it is asked for; returns its files as the user would name them. */
async function writeReport(
  folder: string | undefined,
  { guide, diagnostics }: Checked,
  world: World,
): Promise<string[]> {
  if (folder === undefined) return [];
  const files = Object.entries(accessibilityReport(guide, rules, diagnostics));
  const target = resolve(world.cwd, folder);
  await world.makeFolder(target);
  for (const [name, text] of files) await world.writeFile(join(target, name), text);
  return files.map(([name]) => shownPath(join(target, name), world));
}

/** Asks the web once a command, and only under `--external`. */
function webOf(
  root: string,
  { external, allowPrivate = false }: CheckOptions,
  { world, progress }: CommandContext,
): Web {
  let answers: CheckedGuide['web'] | undefined;
  return async (book) => {
    if (!external) return new Map();
    const { askWeb } = await import('../../checks/web-answers.js');
    answers ??= await askWeb(
      webAddresses(book),
      {
        allowPrivate,
        cache: await cacheFolderOf(root, world),
        progress: (done, all) => progress(words().cli.check.webAddresses(done, all)),
      },
      world,
    );
    return answers;
  };
}

/** @throws GuideError for a guide that can't be built. */
async function lost(root: string, guide: Guide, context: CommandContext): Promise<Diagnostic[]> {
  const { build } = await import('./build-recipe.js');
  const { lostWords } = await import('../../lost/find.js');
  const place = { root, target: join(root, 'dist') };
  const { release, diagnostics } = await build(place, { force: true }, context, noCache());
  if (!release) throw new GuideError(diagnostics, exitCodes.findings);
  const shown = (path: string) => shownPath(join(root, path), context.world);
  const found = inAllLanguages(guide).map((each) =>
    lostWords(each, filesInLanguage(release.files, each), shown),
  );
  return eachOnce((await Promise.all(found)).flat());
}

/** A guide in all its languages with what is wrong in it. */
interface Checked {
  /** Of the original. */
  guide: Guide;
  languages: { book: CheckedGuide; findings: RuleFinding[] }[];
  diagnostics: Diagnostic[];
}

async function check(root: string, web: Web, world: World): Promise<Checked> {
  const { guide, diagnostics: loading } = await loadGuide(root, world);
  const kept = await openCache(undefined, root, world);
  const assembled = await assembleAll(guide, world, kept ? readOnly(kept.cache) : noCache());
  const grades = guide.manifest.rules ?? {};
  const shown = (path: string) => shownPath(join(root, path), world);
  const languages: Checked['languages'] = [];
  const diagnostics: Diagnostic[] = [...loading];
  for (const { book: printed, diagnostics: found } of assembled) {
    const { book, findings } = await checkLanguage(printed.guide, web, world);
    languages.push({ book, findings });
    const { proofread } = await import('../../outputs/pdf/typst/proofread.js');
    diagnostics.push(...found, ...(await proofread(printed, world)));
    diagnostics.push(...(await refusals(printed.guide, world)));
  }
  const told = languages.flatMap(({ book, findings }) => toDiagnostics(findings, book, shown));
  const all = [...regraded(diagnostics, grades), ...told];
  return { guide, languages, diagnostics: sortDiagnostics(all) };
}

async function checkLanguage(guide: Guide, web: Web, world: World) {
  const { loadSpellers } = await import('../../checks/spellers.js');
  const spellers = await loadSpellers(guide.lang === 'fr' ? ['fr', 'en'] : ['en'], world);
  const gathered = await gather(guide, world);
  const book = { ...gathered, spellers, web: await web(gathered) };
  return { book, findings: runRules(book, gradedRules(rules, guide.manifest.rules ?? {}), rules) };
}

function outcome(diagnostics: Diagnostic[], options: CheckOptions): Outcome {
  const notes = diagnostics.length === 0 ? [words().cli.check.nothing] : [];
  const fails =
    hasErrors(diagnostics) ||
    (options.strict && diagnostics.some(({ severity }) => severity === 'warning'));
  return {
    exitCode: fails ? exitCodes.findings : exitCodes.ok,
    diagnostics,
    outputs: [],
    notes,
  };
}
