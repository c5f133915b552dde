import { posix } from 'node:path';

/** True for a path, with slashes, that leads to nothing outside the folder it is taken from. */
export function isInside(path: string): boolean {
  const plain = posix.normalize(path);
  return !/^\.\.(?:\/|$)/.test(plain) && !posix.isAbsolute(plain) && !/[\\\0]|^[a-z]:/i.test(plain);
}
