import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineImages: DefineCommand = (program, runs) => {
  const said = words().program.images;
  program
    .command('images')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--fetch', said.fetch)
    .option('--dry-run', said.dryRun)
    .option('--allow-private', said.allowPrivate)
    .failsWhen(said.fails)
    .example('guide images', said.examples.plain)
    .example('guide images --fetch --dry-run', said.examples.dryRun)
    .example('guide images --fetch', said.examples.fetch)
    .action((dir, options) =>
      runs('images', () => import('../commands/images.js'))({ dir, ...options }),
    );
};
