import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileEntry } from '../../src/outputs/content/output-file.js';
import { type ReleaseRecord, sumsOf } from '../../src/release/record.js';

/** Makes the record of a release agree with its files again, so that only what they say can be wrong. */
export function recordAgain(
  dist: string,
  edit: (record: ReleaseRecord) => void = () => undefined,
): void {
  const path = join(dist, 'release.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as ReleaseRecord;
  edit(record);
  const entry = (name: string) => fileEntry({ path: name, bytes: readFileSync(join(dist, name)) });
  record.files = record.files.map((file) => entry(file.path));
  if (record.pdf) record.pdf.bytes = readFileSync(join(dist, record.pdf.path)).length;
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(join(dist, 'SHA256SUMS'), sumsOf([...record.files, entry('release.json')]));
}

/** Gives a file of a release another name, in its record too. */
export function renamePublished(dist: string, from: string, to: string): void {
  renameSync(join(dist, from), join(dist, to));
  recordAgain(dist, (record) => {
    for (const file of record.files) if (file.path === from) file.path = to;
    if (record.pdf?.path === from) record.pdf.path = to;
  });
}
