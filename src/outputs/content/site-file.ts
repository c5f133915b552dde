import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** A file of `site/`. */
export interface SiteFile {
  /** From `site/`, with slashes. */
  path: string;
  data: string | Uint8Array;
}

/** The path of a file under a name that changes with its contents: `img/a.svg` → `img/a.1b2c3d4e.svg`. */
export function hashedPath(path: string, data: string | Uint8Array): string {
  const { dir, name, ext } = posix.parse(path);
  const sum = createHash('sha256').update(data).digest('hex').slice(0, 8);
  return posix.join(dir, `${name}.${sum}${ext}`);
}

/** Stands for a file whose contents, hence name, are known once all pages are printed. */
export function pendingPath(name: string): string {
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}.to-be-hashed${ext}`);
}
