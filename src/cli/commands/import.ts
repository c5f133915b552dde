import { basename, dirname, join, resolve, sep } from 'node:path';
import { exitCodes, hasErrors, refusal, sortDiagnostics } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { titleOfName } from '../../document/slug.js';
import type { Lang } from '../../guide/labels.js';
import { importPlan } from '../../hosts/import/import-plan.js';
import { type ImportedPage, importedPages, textOf } from '../../hosts/import/page-data.js';
import { picturesAbove } from '../../hosts/import/pictures.js';
import { told } from '../../hosts/import/told.js';
import { isPicture, readTree, type SourceTree } from '../../hosts/import/tree.js';
import { isWordName } from '../../hosts/import/word-name.js';
import { writtenLanguage } from '../../hosts/import/written-language.js';
import { langOfLocale } from '../../hosts/starter/starter.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';
import { plannedImport, writtenImport } from './import-written.js';

/** What `guide import` is told. */
export interface ImportOptions {
  /** Folder of the Markdown or of documents, or one document; it is left as it is. */
  dir: string;
  /** Folder of the new guide; `<name>-guide` in the current folder by default. */
  out?: string | undefined;
  title?: string | undefined;
  lang?: Lang | undefined;
  /** The address that the text comes from: links to what is not imported lead there. */
  from?: string | undefined;
  /** Take summaries and links to the next pages, written by hand, out of the text. */
  clean?: boolean | undefined;
  /** What becomes of tracked changes in documents; accepted by default. */
  trackChanges?: 'accept' | 'reject' | 'all' | undefined;
  dryRun?: boolean | undefined;
}

/** Makes a guide from a tree of Markdown, that of an Eleventy site or plain folders, or from documents. */
export async function run(options: ImportOptions, { world }: CommandContext): Promise<Outcome> {
  const folder = resolve(world.cwd, options.dir);
  const isDocument = (await world.kind(folder)) === 'file' && isWordName(folder);
  const name = isDocument ? basename(folder).replace(/\.[^.]+$/, '') : basename(folder);
  const target = resolve(world.cwd, options.out ?? `${name}-guide`);
  await refusePlaces(folder, target, isDocument, world);
  const fromDocuments = async (place: string, paths: readonly string[]) => {
    const { importDocuments } = await import('./import-documents.js');
    return importDocuments(place, paths, target, options, world);
  };
  if (isDocument) return fromDocuments(dirname(folder), [basename(folder)]);
  const shown = (path: string) => shownPath(join(folder, path), world);
  const tree = await readTree(folder, world);
  if (tree.pages.length === 0 && tree.documents.length > 0)
    return fromDocuments(folder, tree.documents);
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
  if (options.dryRun) return plannedImport(plan.files, [...pictures.keys()], findings);
  return writtenImport(plan, pictures, target, findings, world);
}

/** Files of the tree that no chapter holds. */
function leftOut(tree: SourceTree, needed: ReadonlySet<string>, shown: (path: string) => string) {
  const files = (kind: 'unread' | 'format' | 'word-apart', paths: readonly string[]) =>
    paths.filter((path) => !needed.has(path)).map((path) => told(kind, { file: shown(path) }));
  return [
    ...files('unread', tree.unread),
    ...files('format', tree.otherTexts),
    ...files('word-apart', tree.documents),
    ...tree.skipped.map(({ path, texts }) =>
      told('folder', { file: shown(path) }, texts === 0 ? '' : words().cli.import.texts(texts)),
    ),
    ...tree.pages.flatMap(({ path, encoding }) =>
      encoding === undefined ? [] : [told('encoding', { file: shown(path) }, encoding)],
    ),
  ];
}

/** The language that pages say they are in, or else the one they are written in. */
function langOf(pages: readonly ImportedPage[]): Lang | undefined {
  const said = pages.flatMap(({ data }) => textOf(data.lang) ?? []);
  return (
    (['fr', 'en'] as const).find((lang) => said.includes(lang)) ??
    writtenLanguage(pages.map(({ text }) => text))
  );
}

async function refusePlaces(
  folder: string,
  target: string,
  isDocument: boolean,
  world: World,
): Promise<void> {
  const sourceKind = isDocument ? 'folder' : await world.kind(folder);
  if (sourceKind === 'file')
    throw refusal({
      rule: 'import',
      file: shownPath(folder, world),
      message: words().cli.import.noDocument,
      hint: words().cli.import.noDocumentHint,
    });
  if (sourceKind !== 'folder')
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
