import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of this machine that its user alone may enter, made where it isn't. Undefined where the system has no such
 * permissions (Windows), and where somebody else made it.
 * @param name a word that stands for the program.
 * @param base absolute path; what the system keeps for the user's session, or temporary files.
 */
export async function privateFolder(
  name: string,
  base = process.env.XDG_RUNTIME_DIR || tmpdir(),
): Promise<string | undefined> {
  const user = process.getuid?.();
  if (user === undefined) return undefined;
  const path = join(base, `${name}-${user}`);
  await mkdir(path, { mode: 0o700 }).catch(() => undefined);
  const found = await lstat(path).catch(() => undefined);
  const isOwn = found?.isDirectory() && found.uid === user && (found.mode & 0o077) === 0;
  return isOwn ? path : undefined;
}
