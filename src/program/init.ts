import { Option } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineInit: DefineCommand = (program, runs) => {
  program
    .command('init')
    .argument('[dir]', 'folder of the new guide')
    .description('write a new guide, which builds at once')
    .option('--title <title>', 'title of the guide')
    .addOption(new Option('--lang <lang>', 'language of the guide').choices(['fr', 'en']))
    .option('-y, --yes', 'ask nothing')
    .action((dir, options) =>
      runs('init', () => import('../commands/init.js'))({ dir, ...options }),
    );
};
