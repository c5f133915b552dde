import { relative } from 'node:path';
import { watch as chokidar } from 'chokidar';
import type { Watch } from './world.js';

/** Packages, what is hidden, and what editors write beside a file while they save it. */
const passedOver = /(?:^|[\\/])(?:node_modules|\.[^\\/]+)(?:[\\/]|$)|(?:~|\.sw[a-z]|\.tmp)$/;

/** Watches files and folders with all they hold; resolves once every file is watched. */
export async function watch(
  paths: readonly string[],
  changed: (path: string) => void,
): Promise<Watch> {
  const watcher = chokidar([...paths], {
    ignoreInitial: true,
    // Editors that write a new file in the place of the old one change it.
    atomic: true,
    ignored: (path) => paths.every((root) => passedOver.test(relative(root, path))),
  });
  watcher.on('all', (_, path) => changed(path));
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return { close: () => watcher.close() };
}
