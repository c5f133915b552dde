import { basename, join } from 'node:path';
import {
  exitCodes,
  type GuideError,
  refusal,
  sortDiagnostics,
} from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { largestFile } from '../../base/world/limits.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { titleOfName } from '../../document/slug.js';
import {
  documentsPlan,
  type NamedDocument,
  readWord,
  type TrackChanges,
} from '../../hosts/import/office/index.js';
import { langOfLocale } from '../../hosts/starter/starter.js';
import { words } from '../../words/words.js';
import type { ImportOptions } from './import.js';
import { plannedImport, writtenImport } from './import-written.js';

/**
 * Makes a guide from documents of word processors.
 * @param folder in which they stand.
 * @param paths of the documents, from there, in the order of the guide.
 * @throws GuideError (exit 1) for one that can't be read.
 */
export async function importDocuments(
  folder: string,
  paths: readonly string[],
  target: string,
  options: ImportOptions,
  world: World,
): Promise<Outcome> {
  const shown = (path: string) => shownPath(join(folder, path), world);
  const mode = options.trackChanges ?? 'accept';
  const documents: NamedDocument[] = [];
  for (const path of paths)
    documents.push({ path, document: await opened(join(folder, path), shown(path), mode, world) });
  const said = documents.map(({ document }) => document.lang?.slice(0, 2));
  const plan = documentsPlan(documents, {
    title: options.title?.trim() || undefined,
    name: titleOfName(basename(options.dir).replace(/\.[^.]+$/, '')),
    lang:
      options.lang ??
      (['fr', 'en'] as const).find((lang) => said.includes(lang)) ??
      langOfLocale(world.env) ??
      'fr',
    today: world.now().toISOString().slice(0, 10),
    shown,
  });
  const findings = sortDiagnostics(plan.diagnostics);
  if (options.dryRun) return plannedImport(plan.files, [], findings);
  return writtenImport(plan, new Map(), target, findings, world);
}

async function opened(place: string, file: string, mode: TrackChanges, world: World) {
  const said = words().cli.import;
  const refuse = (message: string, hint: string): GuideError =>
    refusal({ rule: 'import', file, message, hint }, exitCodes.findings);
  const bytes = await world.readFile(place);
  if (bytes.length > largestFile) throw refuse(said.tooLarge, said.tooLargeHint);
  try {
    return readWord(bytes, mode);
  } catch (error) {
    // A stack that overflows says so by a RangeError too: XML of such depth is no document.
    const isTooLarge = error instanceof RangeError && /MiB/.test(error.message);
    throw isTooLarge
      ? refuse(said.tooLarge, said.tooLargeHint)
      : refuse(said.unreadable, said.unreadableHint);
  }
}
