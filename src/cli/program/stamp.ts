import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineStamp: DefineCommand = (program, runs) => {
  const said = words().program.stamp;
  program
    .command('stamp')
    .argument('<file>', said.file)
    .description(said.does)
    .option('--out <file>', said.out)
    .option('--in-place', said.inPlace)
    .option('--dry-run', said.dryRun)
    .option('--break-signature', said.breakSignature)
    .failsWhen(said.fails)
    .example('guide stamp layout.pdf --out guide.pdf', said.examples.out)
    .example('guide stamp layout.pdf --in-place', said.examples.inPlace)
    .example('guide stamp layout.pdf --dry-run', said.examples.dryRun)
    .action((file, options) =>
      runs('stamp', () => import('../commands/stamp.js'))({ file, ...options }),
    );
};
