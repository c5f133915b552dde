import { join, resolve } from 'node:path';
import { type Diagnostic, refusal } from '../../base/report/diagnostic.js';
import { replaceFile } from '../../base/world/replace-file.js';
import { shownPath } from '../../base/world/shown-path.js';
import type { World } from '../../base/world/world.js';
import { readRecord } from '../../release/read-record.js';
import { recordedPdfs, type Validation, withValidations } from '../../release/record.js';
import { signatureFile, signatureOf } from '../../release/signature.js';
import { words } from '../../words/words.js';
import { judged, validatePdf } from './validate-pdf.js';

/*
 * What others than this program say of a release: a validator of its PDFs, a key of its sums.
 */

/**
 * Has veraPDF judge the PDFs of a release, and keeps in its record what holds.
 * @param target absolute path of `dist/`.
 * @returns what does not hold: then the record is as it was.
 * @throws GuideError (exit 3) where there is no veraPDF.
 */
export async function validateRelease(target: string, world: World): Promise<Diagnostic[]> {
  const record = await readRecord(target, world);
  const diagnostics: Diagnostic[] = [];
  const validations = new Map<string, Validation>();
  for (const { path, conformance } of recordedPdfs(record)) {
    const file = join(target, path);
    const validation = await validatePdf(file, conformance, world);
    diagnostics.push(...judged(validation, shownPath(file, world)));
    validations.set(path, { validator: validation.validator, passes: conformance });
  }
  if (diagnostics.length > 0) return diagnostics;
  for (const { path, bytes } of withValidations(record, validations))
    await replaceFile(join(target, path), bytes, world);
  return [];
}

/**
 * Signs the sums of a release.
 * @param target absolute path of `dist/`.
 * @param key as `keyFile` gives it.
 * @returns what was written.
 * @throws GuideError (exit 3) where the key can't be used.
 */
export async function signRelease(target: string, key: string, world: World): Promise<string[]> {
  const path = join(target, signatureFile);
  const sums = await world.readFile(join(target, 'SHA256SUMS'));
  await replaceFile(path, await signatureOf(sums, key, world), world);
  return [shownPath(path, world)];
}

/**
 * The absolute path of a key, known to be there before anything is made.
 * @throws GuideError (exit 2) where it isn't.
 */
export async function keyFile(named: string, world: World): Promise<string> {
  const path = resolve(world.cwd, named);
  if ((await world.kind(path)) === 'file') return path;
  const { noKey, noKeyHint } = words().cli.signature;
  throw refusal({ rule: 'signature', file: named, message: noKey(named), hint: noKeyHint });
}
