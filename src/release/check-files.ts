import { join } from 'node:path';
import type { Diagnostic } from '../base/report/diagnostic.js';
import { filesBelow } from '../base/world/files-below.js';
import { shownPath } from '../base/world/shown-path.js';
import type { World } from '../base/world/world.js';
import { sha256 } from '../outputs/content/output-file.js';
import { words } from '../words/words.js';
import { type ReleaseRecord, sumsOf } from './record.js';
import { signatureFile } from './signature.js';

/** The files that speak of the others. */
const recordFiles = ['release.json', 'SHA256SUMS', signatureFile];

/**
 * Holds every file of a release against its record: changed, missing, added; the sums of `SHA256SUMS` too, which
 * hold the record itself.
 * @param folder absolute path of `dist/`.
 */
export async function checkFiles(
  folder: string,
  record: ReleaseRecord,
  world: World,
): Promise<Diagnostic[]> {
  const said = words().release.files;
  const found = new Set(await filesBelow(folder, world));
  const diagnostics: Diagnostic[] = [];
  for (const { path, sha256: expected } of record.files) {
    if (!found.delete(path)) diagnostics.push(problem('file-missing', path, said.missing));
    else if (sha256(await world.readFile(join(folder, path))) !== expected)
      diagnostics.push(problem('file-changed', path, said.changed));
  }
  for (const path of found) {
    if (recordFiles.includes(path)) continue;
    diagnostics.push(problem('file-added', path, said.added));
  }
  diagnostics.push(...(await checkSums(folder, record, found.has('SHA256SUMS'), world)));
  const shown = (path: string) => shownPath(join(folder, path), world);
  return diagnostics.map((each) => ({ ...each, file: shown(each.file) }));
}

async function checkSums(
  folder: string,
  { files }: ReleaseRecord,
  isThere: boolean,
  world: World,
): Promise<Diagnostic[]> {
  if (!isThere) return [problem('file-missing', 'SHA256SUMS', words().release.files.noSums)];
  const own = {
    path: 'release.json',
    sha256: sha256(await world.readFile(join(folder, 'release.json'))),
  };
  const sums = new TextDecoder().decode(await world.readFile(join(folder, 'SHA256SUMS')));
  const expected = sumsOf([...files, own]);
  if (sums === expected) return [];
  const known = new Set(sums.split('\n'));
  const missing = expected.split('\n').filter((line) => !known.has(line));
  const names = missing.map((line) => line.slice(66)).filter(Boolean);
  const message = words().release.files.sums(names.slice(0, 3));
  return [problem('file-changed', 'SHA256SUMS', message)];
}

function problem(rule: string, file: string, message: string): Diagnostic {
  const { hint } = words().release.files;
  return { rule, severity: 'error', file, message, hint };
}
