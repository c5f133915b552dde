import { Argument } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const definePublish: DefineCommand = (program, runs) => {
  const said = words().program.publish;
  program
    .command('publish')
    .addArgument(new Argument('<platform>', said.platform).choices(['data.gouv.fr'] as const))
    .description(said.does)
    .requiredOption('--dataset <id>', said.dataset)
    .option('--dist <dir>', said.dist)
    .option('--portal <address>', said.portal)
    .option('--dry-run', said.dryRun)
    .failsWhen(said.fails)
    .example('guide publish data.gouv.fr --dataset mon-guide --dry-run', said.examples.dryRun)
    .example('guide publish data.gouv.fr --dataset mon-guide', said.examples.plain)
    .action((platform, options) =>
      runs('publish', () => import('../commands/publish.js'))({ platform, ...options }),
    );
};
