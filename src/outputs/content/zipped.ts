import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The earliest moment that a ZIP file can say, the same in every time zone. */
const epoch = new Date(1980, 0, 1);

/** A file of an archive. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array;
  /** True for one that is put in as it is, not compressed. */
  stored?: boolean;
}

/**
 * Files in their order as a ZIP archive (ISO/IEC 21320-1) that is the same on every day. It is compressed beside the
 * thread.
 */
export async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const { path, bytes, stored = false } of files)
    archive.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: epoch,
      // Times of other forms depend on where it is made.
      forceDosTimestamp: true,
      compress: !stored,
      compressionLevel: stored ? 0 : 9,
    });
  archive.end();
  return buffer(archive.outputStream);
}
