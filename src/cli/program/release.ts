import type { DefineCommand } from './runs.js';

export const defineRelease: DefineCommand = (program, runs) => {
  program
    .command('release')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('check, build, announce, verify and pack everything that is published')
    .option('--out <dir>', 'folder to write; the archive is beside it (default: dist)')
    .option('--allow-dirty', 'release although changes are not committed')
    .failsWhen('a check finds an error or a warning, or what was made does not verify')
    .example('guide release', 'makes dist/ and dist.tar.gz from what is committed')
    .example('guide release --allow-dirty', 'makes a draft, which says so on every page')
    .example('guide release --json > release.json', 'keeps what was made for a script')
    .action((dir, options) =>
      runs('release', () => import('../commands/release.js'))({ dir, ...options }),
    );
};
