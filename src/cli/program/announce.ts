import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineAnnounce: DefineCommand = (program, runs) => {
  const said = words().program.announce;
  program
    .command('announce')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--from <file>', said.from)
    .option('--pdf <file>', said.pdf)
    .option('--dist <dir>', said.dist)
    .option('--edition <name>', said.edition)
    .option('--stdout', said.stdout)
    .option('--out <file>', said.out)
    .failsWhen(said.fails)
    .example('guide announce', said.examples.plain)
    .example('guide announce --stdout > post.md', said.examples.stdout)
    .example('guide announce --pdf guide.pdf --out post.md', said.examples.pdf)
    .action((dir, options) =>
      runs('announce', () => import('../commands/announce.js'))({ dir, ...options }),
    );
};
