import { extname, resolve } from 'node:path';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { assembleBook } from '../../document/assemble.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import {
  type CollectingFormat,
  collectingFile,
  collectingFormats,
} from '../../outputs/consultation/file.js';
import { isUntouchedSheet } from '../../outputs/consultation/sheet.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

interface ExportOptions {
  dir?: string | undefined;
  file: string;
  force?: boolean | undefined;
}

/** Writes a file that collects contributions to a public consultation by section, of the kind that its name ends in. */
export async function exportSections(
  options: ExportOptions,
  { world }: CommandContext,
): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide, diagnostics } = await loadGuide(root, world);
  const target = resolve(world.cwd, options.file);
  const format = formatOf(options.file);
  const { book } = await assembleBook(guide, world);
  const bytes = await collectingFile(book, format);
  if (!options.force) await refuseForeign(target, bytes, world);
  await replaceFile(target, bytes, world);
  return { exitCode: exitCodes.ok, diagnostics, outputs: [shownPath(target, world)] };
}

function formatOf(file: string): CollectingFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const found = collectingFormats.find((each) => each === ending);
  if (found) return found;
  const said = words().consultation;
  throw refusal({
    rule: 'usage',
    file,
    message: said.format(ending),
    hint: said.formatHint(collectingFormats),
  });
}

/** Refuses what people may have written into: all but what would be written, and a sheet without a further column. */
async function refuseForeign(target: string, bytes: Uint8Array, world: World): Promise<void> {
  const kind = await world.kind(target);
  if (kind === undefined) return;
  const there = kind === 'file' ? await world.readFile(target) : new Uint8Array();
  if (kind === 'file' && Buffer.compare(there, bytes) === 0) return;
  if (isUntouchedSheet(new TextDecoder().decode(there))) return;
  throw refusal({
    rule: 'output-file',
    file: shownPath(target, world),
    message: words().consultation.foreign(kind),
    hint: words().consultation.foreignHint,
  });
}
