import { type Zippable, zipSync } from 'fflate';

/** The earliest moment that a ZIP file can say, the same in every time zone. */
const epoch = new Date(1980, 0, 1);

/** A file of an archive. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array;
  /** True for one that is put in as it is, not compressed. */
  stored?: boolean;
}

/** Files in their order as a ZIP archive (ISO/IEC 21320-1) that is the same on every day. */
export function zipped(files: readonly ZippedFile[]): Uint8Array {
  const archive: Zippable = {};
  for (const { path, bytes, stored } of files)
    archive[path] = [bytes, { mtime: epoch, level: stored ? 0 : 9 }];
  return zipSync(archive);
}
