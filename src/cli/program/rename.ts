import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineRename: DefineCommand = (program, runs) => {
  const said = words().program.rename;
  program
    .command('rename')
    .argument('<old>', said.from)
    .argument('<new>', said.to)
    .description(said.does)
    .option('--dry-run', said.dryRun)
    .failsWhen(said.fails)
    .example('guide rename text/boxes.md text/frames.md', said.examples.plain)
    .example('guide rename text/boxes.md boxes.md --dry-run', said.examples.dryRun)
    .action((from, to, options) =>
      runs('rename', () => import('../commands/rename.js'))({ from, to, ...options }),
    );
};
