import { createHash } from 'node:crypto';
import { mediaType } from '../../guide/media-types.js';

/** A file of `dist/`. */
export interface OutputFile {
  /** From `dist/`, with slashes. */
  path: string;
  bytes: Uint8Array;
}

/** What a record says of a file. */
export interface FileEntry {
  path: string;
  bytes: number;
  /** In lower-case hexadecimal. */
  sha256: string;
  mediaType: string;
}

/** Says of a file what a record says. */
export function fileEntry({ path, bytes }: OutputFile): FileEntry {
  return { path, bytes: bytes.length, sha256: sha256(bytes), mediaType: mediaType(path) };
}

/** The SHA-256 sum of bytes, in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Text as UTF-8; bytes as they are. */
export function encoded(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}
