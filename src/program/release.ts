import type { DefineCommand } from './runs.js';

export const defineRelease: DefineCommand = (program, runs) => {
  program
    .command('release')
    .argument('[dir]', 'folder of the guide')
    .description('check --strict, build, announce, verify, and pack dist.tar.gz')
    .option('--out <dir>', 'folder to write')
    .option('--allow-dirty', 'release although changes are not committed')
    .action((dir, options) =>
      runs('release', () => import('../commands/release.js'))({ dir, ...options }),
    );
};
