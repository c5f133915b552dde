import { basename, join, resolve, sep } from 'node:path';
import {
  type Diagnostic,
  exitCodes,
  hasErrors,
  refusal,
  sortDiagnostics,
} from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { titleOfName } from '../../document/slug.js';
import type { Lang } from '../../guide/labels.js';
import { type ImportPlan, importPlan } from '../../hosts/import/import-plan.js';
import { manifestText } from '../../hosts/import/manifest.js';
import { type ImportedPage, importedPages, textOf } from '../../hosts/import/page-data.js';
import { picturesAbove } from '../../hosts/import/pictures.js';
import { summaryOf, told } from '../../hosts/import/told.js';
import { isPicture, readTree, type SourceTree } from '../../hosts/import/tree.js';
import { langOfLocale } from '../../hosts/starter/starter.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { errorsOfFirstBuild } from './first-build.js';

/** What `guide import` is told. */
export interface ImportOptions {
  /** Folder of the Markdown; it is left as it is. */
  dir: string;
  /** Folder of the new guide; `<name>-guide` in the current folder by default. */
  out?: string | undefined;
  title?: string | undefined;
  lang?: Lang | undefined;
  /** The address that the text comes from: links to what is not imported lead there. */
  from?: string | undefined;
  /** Take summaries and links to the next pages, written by hand, out of the text. */
  clean?: boolean | undefined;
  dryRun?: boolean | undefined;
}

/** Makes a guide from a tree of Markdown, that of an Eleventy site or plain folders. */
export async function run(options: ImportOptions, { world }: CommandContext): Promise<Outcome> {
  const folder = resolve(world.cwd, options.dir);
  const target = resolve(world.cwd, options.out ?? `${basename(folder)}-guide`);
  await refusePlaces(folder, target, world);
  const shown = (path: string) => shownPath(join(folder, path), world);
  const tree = await readTree(folder, world);
  if (tree.pages.length === 0)
    throw refusal({
      rule: 'import',
      file: options.dir,
      message: words().cli.import.noMarkdown,
      hint: words().cli.import.noMarkdownHint,
    });
  const { pages, diagnostics } = importedPages(tree, shown);
  if (hasErrors(diagnostics))
    return { exitCode: exitCodes.findings, diagnostics: sortDiagnostics(diagnostics), outputs: [] };

  const plan = importPlan(tree, pages, {
    title: options.title?.trim() || undefined,
    name: titleOfName(basename(folder)),
    lang: options.lang ?? langOf(pages) ?? langOfLocale(world.env) ?? 'fr',
    today: world.now().toISOString().slice(0, 10),
    clean: options.clean === true,
    from: options.from,
    shown,
  });
  const attached = tree.files.filter((path) => isPicture(path) || plan.needed.has(path));
  const pictures = new Map([
    ...attached.map((path) => [path, join(folder, path)] as const),
    ...(await picturesAbove(pages, folder, world)),
  ]);
  const findings = sortDiagnostics([
    ...diagnostics,
    ...plan.diagnostics,
    ...leftOut(tree, plan.needed, shown),
  ]);
  if (options.dryRun) return planned(plan, [...pictures.keys()], findings);
  for (const { path, bytes } of plan.files) await world.writeFile(join(target, path), bytes);
  for (const [path, place] of pictures)
    await world.writeFile(join(target, path), await world.readFile(place));
  const there = shownPath(target, world);
  const { rules, errors } = await errorsOfFirstBuild(target, world);
  const { next } = words().cli.import;
  const manifest = manifestText({ ...plan.manifest, lenient: rules });
  await world.writeFile(join(target, 'guide.yaml'), manifest);
  return {
    exitCode: exitCodes.ok,
    diagnostics: [...findings, ...errors],
    outputs: [there],
    notes: [...summaryOf(findings), ...lenience(rules)],
    next: [
      `${there}/guide.yaml   # ${next.read}`,
      `guide check ${there}   # ${next.check}`,
      `guide build ${there}`,
    ],
    data: { files: [...plan.files.map(({ path }) => path), ...pictures.keys()] },
  };
}

function lenience(rules: readonly string[]): string[] {
  if (rules.length === 0) return [];
  return [words().cli.import.lenient(rules.join(', '))];
}

/** Files of the tree that no chapter holds. */
function leftOut(tree: SourceTree, needed: ReadonlySet<string>, shown: (path: string) => string) {
  const files = (kind: 'unread' | 'format', paths: readonly string[]) =>
    paths.filter((path) => !needed.has(path)).map((path) => told(kind, { file: shown(path) }));
  return [
    ...files('unread', tree.unread),
    ...files('format', tree.otherTexts),
    ...tree.skipped.map(({ path, texts }) =>
      told('folder', { file: shown(path) }, texts === 0 ? '' : words().cli.import.texts(texts)),
    ),
    ...tree.pages.flatMap(({ path, encoding }) =>
      encoding === undefined ? [] : [told('encoding', { file: shown(path) }, encoding)],
    ),
  ];
}

/** What would be written: the manifest whole, the other files by their names. */
function planned({ files }: ImportPlan, pictures: string[], diagnostics: Diagnostic[]): Outcome {
  const [manifest, ...chapters] = files;
  const names = [...chapters.map(({ path }) => path), ...pictures];
  return {
    exitCode: exitCodes.ok,
    diagnostics,
    outputs: [],
    stdout: `${new TextDecoder().decode(manifest?.bytes)}---\n${names.map((name) => `${name}\n`).join('')}`,
    data: { files: ['guide.yaml', ...names] },
  };
}

function langOf(pages: readonly ImportedPage[]): Lang | undefined {
  const said = pages.flatMap(({ data }) => textOf(data.lang) ?? []);
  return (['fr', 'en'] as const).find((lang) => said.includes(lang));
}

async function refusePlaces(folder: string, target: string, world: World): Promise<void> {
  if ((await world.kind(folder)) !== 'folder')
    throw refusal({
      rule: 'import',
      file: shownPath(folder, world),
      message: words().cli.import.noFolder,
      hint: words().cli.import.noFolderHint,
    });
  if (await world.kind(join(folder, 'guide.yaml')))
    throw refusal({
      rule: 'import',
      file: shownPath(folder, world),
      message: words().cli.import.isGuide,
      hint: words().cli.import.isGuideHint,
    });
  const inside = target === folder || target.startsWith(folder + sep);
  const kind = await world.kind(target);
  const taken = kind === 'file' || (kind === 'folder' && (await world.list(target)).length > 0);
  if (!inside && !taken) return;
  const message = inside ? words().cli.import.inside : words().cli.import.taken;
  throw refusal({
    rule: 'import',
    file: shownPath(target, world),
    message,
    hint: words().cli.import.takenHint,
  });
}
