import { join } from 'node:path';
import { type Diagnostic, exitCodes } from '../../base/report/diagnostic.js';
import type { Outcome } from '../../base/report/outcome.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { type ImportedManifest, manifestText } from '../../hosts/import/manifest.js';
import { summaryOf } from '../../hosts/import/told.js';
import type { OutputFile } from '../../outputs/content/output-file.js';
import { words } from '../../words/words.js';
import { errorsOfFirstBuild } from './first-build.js';

/**
 * Writes an imported guide, with the rules that its text breaks made warnings.
 * @param copied files of the source, by their path in the guide.
 * @param target absolute path of the guide's folder.
 */
export async function writtenImport(
  plan: { manifest: ImportedManifest; files: readonly OutputFile[] },
  copied: ReadonlyMap<string, string>,
  target: string,
  findings: readonly Diagnostic[],
  world: World,
): Promise<Outcome> {
  for (const { path, bytes } of plan.files) await world.writeFile(join(target, path), bytes);
  for (const [path, place] of copied)
    await world.writeFile(join(target, path), await world.readFile(place));
  const there = shownPath(target, world);
  const { rules, errors } = await errorsOfFirstBuild(target, world);
  const { next, lenient } = words().cli.import;
  const manifest = manifestText({ ...plan.manifest, lenient: rules });
  await world.writeFile(join(target, 'guide.yaml'), manifest);
  return {
    exitCode: exitCodes.ok,
    diagnostics: [...findings, ...errors],
    outputs: [there],
    notes: [...summaryOf(findings), ...(rules.length > 0 ? [lenient(rules.join(', '))] : [])],
    next: [
      `${there}/guide.yaml   # ${next.read}`,
      `guide check ${there}   # ${next.check}`,
      `guide build ${there}`,
    ],
    data: { files: [...plan.files.map(({ path }) => path), ...copied.keys()] },
  };
}

/** What would be written: the manifest whole, the other files by their names. */
export function plannedImport(
  files: readonly OutputFile[],
  copied: readonly string[],
  diagnostics: Diagnostic[],
): Outcome {
  const [manifest, ...others] = files;
  const names = [...others.map(({ path }) => path), ...copied];
  return {
    exitCode: exitCodes.ok,
    diagnostics,
    outputs: [],
    stdout: `${new TextDecoder().decode(manifest?.bytes)}---\n${names.map((name) => `${name}\n`).join('')}`,
    data: { files: ['guide.yaml', ...names] },
  };
}
