import { join, resolve } from 'node:path';
import { noCache } from '../../base/cache/cache.js';
import type { OpenCache } from '../../base/cache/open.js';
import { type Diagnostic, eachOnce, exitCodes, GuideError } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { cacheFolderOf } from '../../base/world/cache-folder.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { accessibilityReport } from '../../checks/accessibility-report.js';
import { type Repair, repairs } from '../../checks/fix.js';
import { once } from '../../checks/once.js';
import type { CheckedGuide } from '../../checks/rule.js';
import { rules } from '../../checks/rules/index.js';
import { webAddresses } from '../../checks/web-links.js';
import type { Guide } from '../../guide/guide.js';
import { loadGuide } from '../../guide/load.js';
import { filesInLanguage, inAllLanguages } from '../../guide/translations.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { words } from '../../words/words.js';
import type { CheckOptions } from './check.js';
import { type Checked, checkGuide, type Web } from './check-guide.js';
import type { CommandContext } from './context.js';
import { verdict } from './verdict.js';

/** A check that does more than to say what is wrong: repairs, reports, measures, asks the web or reads outputs back. */
export async function checkFurther(
  root: string,
  opened: OpenCache | undefined,
  options: CheckOptions,
  context: CommandContext,
): Promise<Outcome> {
  const { world } = context;
  const web = webOf(root, options, context);
  const check = async () => checkGuide(await loadGuide(root, world), web, world, opened);
  const checked = await check();
  const built = once(() => builtFiles(root, context));
  if (options.lost)
    checked.diagnostics.push(...(await lost(root, checked.guide, await built(), context)));
  const read = options.reading ? await measured(root, checked, context.world) : {};
  if (!options.fix) {
    const reported = await writeReports(options, checked, built, context.world);
    return { ...verdict(checked.diagnostics, options), outputs: reported, ...read };
  }
  const all = checked.languages.flatMap(({ findings, book }) => repairs(findings, book));
  // Editions share their texts: each is repaired once.
  const planned = [...new Map(all.map((repair) => [repair.path, repair])).values()];
  if (options.dryRun) {
    const stdout = planned.map(({ diff }) => diff).join('');
    return { ...verdict(checked.diagnostics, options), stdout };
  }
  for (const { path, text } of planned) await replaceFile(join(root, path), text, context.world);
  const after = await check();
  const done = verdict(after.diagnostics, options);
  const written = planned.map(({ path }: Repair) => shownPath(join(root, path), context.world));
  const anew = once(() => builtFiles(root, context));
  const reported = await writeReports(options, after, anew, context.world);
  return { ...done, outputs: [...written, ...reported] };
}

/** What a build makes of the guide, made where something asks for it, and once. */
type Built = () => Promise<BuiltFiles>;

/** Writes the reports that are asked for; returns their files as the user would name them. */
async function writeReports(
  { report, ecodesign }: CheckOptions,
  { guide, diagnostics }: Checked,
  built: Built,
  world: World,
): Promise<string[]> {
  const written: string[] = [];
  if (report !== undefined)
    written.push(
      ...(await writeFiles(report, accessibilityReport(guide, rules, diagnostics), world)),
    );
  if (ecodesign !== undefined) {
    const { ecodesignReport } = await import('../../ecodesign/report.js');
    const { files } = await built();
    written.push(
      ...(await writeFiles(ecodesign, await ecodesignReport(guide, files, world), world)),
    );
  }
  return written;
}

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  world: World,
): Promise<string[]> {
  const target = resolve(world.cwd, folder);
  await world.makeFolder(target);
  for (const [name, text] of Object.entries(files)) await world.writeFile(join(target, name), text);
  return Object.keys(files).map((name) => shownPath(join(target, name), world));
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

/** Adds what makes sections hard to read to what was found; the measures are data. */
async function measured(
  root: string,
  { languages, diagnostics }: Checked,
  world: World,
): Promise<Pick<Outcome, 'stdout' | 'data'>> {
  const { readingDiagnostics, readingOf, readingTable } = await import(
    '../../checks/reading/reading.js'
  );
  const readings = languages.map(({ book }) => ({ book, ...readingOf(book) }));
  const shown = (path: string) => shownPath(join(root, path), world);
  for (const { book, findings } of readings)
    diagnostics.push(...readingDiagnostics(findings, book, shown));
  const sections = readings.flatMap((reading) => reading.sections);
  return { stdout: readingTable(sections), data: { reading: sections } };
}

interface BuiltFiles {
  files: readonly OutputFile[];
  diagnostics: readonly Diagnostic[];
}

/** Builds in memory. @throws GuideError for a guide that can't be built. */
async function builtFiles(root: string, context: CommandContext): Promise<BuiltFiles> {
  const { build } = await import('./build-recipe.js');
  const place = { root, target: join(root, 'dist') };
  const { release, diagnostics } = await build(place, { force: true }, context, noCache());
  if (!release) throw new GuideError(diagnostics, exitCodes.findings);
  return { files: release.files, diagnostics };
}

async function lost(
  root: string,
  guide: Guide,
  { files, diagnostics }: BuiltFiles,
  { world }: CommandContext,
): Promise<Diagnostic[]> {
  const { lostWords } = await import('../../lost/find.js');
  const shown = (path: string) => shownPath(join(root, path), world);
  const lacksGlyphs = diagnostics.some(({ rule }) => rule === 'glyph-missing');
  const found = inAllLanguages(guide).map((each) =>
    lostWords(each, filesInLanguage(files, each), shown, lacksGlyphs),
  );
  return eachOnce((await Promise.all(found)).flat());
}
