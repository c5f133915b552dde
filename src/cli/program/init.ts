import { Option } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineInit: DefineCommand = (program, runs) => {
  program
    .command('init')
    .argument('[dir]', 'folder of the new guide (default: the current one)')
    .description('write a new guide, which builds at once')
    .option('--title <title>', 'title of the guide (default: from the name of the folder)')
    .addOption(
      new Option('--lang <lang>', 'language of the guide (default: from this machine)').choices([
        'fr',
        'en',
      ]),
    )
    .addOption(
      new Option(
        '--ci <service>',
        'whose jobs publish it (default: that of the repository)',
      ).choices(['github', 'gitlab', 'none']),
    )
    .option('-y, --yes', 'ask nothing')
    .example('guide init my-guide', 'asks for what it can’t guess, writes the folder my-guide')
    .example('guide init guide-achats --lang fr --yes', 'asks nothing')
    .example('guide init --title "Buying responsibly"', 'writes into the current folder')
    .action((dir, options) =>
      runs('init', () => import('../commands/init.js'))({ dir, ...options }),
    );
};
