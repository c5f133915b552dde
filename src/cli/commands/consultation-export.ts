import { resolve } from 'node:path';
import { exitCodes, refusal } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { assembleBook } from '../../document/assemble.js';
import { loadGuide } from '../../guide/load.js';
import { locateGuide } from '../../guide/locate.js';
import { consultationSheet, isUntouchedSheet } from '../../outputs/csv/sheet.js';
import { words } from '../../words/words.js';
import type { CommandContext } from './context.js';

interface ExportOptions {
  dir?: string | undefined;
  file: string;
  force?: boolean | undefined;
}

/** Writes the sheet that collects contributions to a public consultation: one row a section. */
export async function exportSections(
  options: ExportOptions,
  { world }: CommandContext,
): Promise<Outcome> {
  const root = await locateGuide(options.dir, world);
  const { guide, diagnostics } = await loadGuide(root, world);
  const target = resolve(world.cwd, options.file);
  if (!options.force) await refuseForeign(target, world);
  const { book } = await assembleBook(guide, world);
  await replaceFile(target, consultationSheet(book), world);
  return { exitCode: exitCodes.ok, diagnostics, outputs: [shownPath(target, world)] };
}

async function refuseForeign(target: string, world: World): Promise<void> {
  const kind = await world.kind(target);
  if (kind === undefined) return;
  const text = kind === 'file' ? new TextDecoder().decode(await world.readFile(target)) : '';
  if (isUntouchedSheet(text)) return;
  throw refusal({
    rule: 'output-file',
    file: shownPath(target, world),
    message: words().consultation.foreign(kind),
    hint: words().consultation.foreignHint,
  });
}
