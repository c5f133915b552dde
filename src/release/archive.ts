import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { packTar, unpackTar } from 'modern-tar';
import type { OutputFile } from '../outputs/content/output-file.js';

/**
 * Packs a release as `dist.tar.gz` (POSIX ustar, gzip): entries in the order of their paths, below `dist/`, without
 * owner, the same moment for all, so that the same files give the same bytes on any machine.
 * @param moment seconds since 1970.
 */
export async function packArchive(
  files: readonly OutputFile[],
  moment: number,
): Promise<Uint8Array> {
  const entries = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => ({
      header: {
        name: `dist/${path}`,
        size: bytes.length,
        mode: 0o644,
        uid: 0,
        gid: 0,
        mtime: new Date(moment * 1000),
      },
      body: bytes,
    }));
  return gzipSync(await packTar(entries), { level: 9, mtime: 0 });
}

/** What an entry, and the end, may take besides the bytes of files: blocks of 512, names of PAX. */
const mostHeading = 10_240;

/** True where an archive holds these files and nothing else, as `packArchive` packs them. */
export async function isArchiveOf(
  archive: Uint8Array,
  files: readonly OutputFile[],
): Promise<boolean> {
  try {
    const size = files.reduce((sum, { bytes }) => sum + bytes.length + mostHeading, mostHeading);
    const [first] = await unpackTar(gunzipSync(archive, { maxOutputLength: size }));
    const moment = (first?.header.mtime?.getTime() ?? 0) / 1000;
    return Buffer.from(await packArchive(files, moment)).equals(archive);
  } catch {
    return false;
  }
}
