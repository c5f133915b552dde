import { resolve } from 'node:path';
import { refusal } from '../../base/report/diagnostic.js';
import { largestFile } from '../../base/world/limits.js';
import type { World } from '../../base/world/world.js';
import { words } from '../../words/words.js';

/** Reads a file that the user named. @throws GuideError (exit 2) when there is none, or one too large to be read. */
export async function readNamedFile(path: string, world: World): Promise<Uint8Array> {
  const refuse = (rule: string, message: string, hint: string): never => {
    throw refusal({ rule, file: path, message, hint });
  };
  const place = resolve(world.cwd, path);
  if ((await world.kind(place)) !== 'file')
    refuse('file-missing', words().cli.namedFile.missing, words().cli.namedFile.missingHint);
  const size = await world.size(place);
  const mebibytes = (bytes: number) => words().cli.namedFile.mebibytes(Math.ceil(bytes / 2 ** 20));
  if (size > largestFile)
    refuse(
      'file-size',
      words().cli.namedFile.size(mebibytes(size), mebibytes(largestFile)),
      words().cli.namedFile.sizeHint,
    );
  return world.readFile(place);
}
