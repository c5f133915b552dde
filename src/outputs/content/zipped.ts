import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';

/** How many files are compressed at a time: each takes a quarter of a megabyte, whatever its size. */
const together = 32;
/** Threads take what they are given in its order: once they have done this, they have begun all that was before it. */
const compressed = () => promisify(deflateRaw)(Buffer.alloc(0));

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
  const whole = buffer(archive.outputStream);
  for (const [index, { path, bytes, stored = false }] of files.entries()) {
    archive.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, {
      mtime: epoch,
      // Times of other forms depend on where it is made.
      forceDosTimestamp: true,
      compress: !stored,
      compressionLevel: stored ? 0 : 9,
    });
    if (index % together === together - 1) await compressed();
  }
  archive.end();
  return whole;
}
