import type { DefineCommand } from './runs.js';

export const defineAnnounce: DefineCommand = (program, runs) => {
  program
    .command('announce')
    .argument('[dir]', 'folder of the guide')
    .description('write the news announcement of the release in dist/')
    .option('--from <file>', 'announcement to take the text from')
    .option('--pdf <file>', 'announce a PDF made elsewhere')
    .option('--dist <dir>', 'release to announce')
    .option('--stdout', 'print it')
    .option('--out <file>', 'file to write')
    .action((dir, options) =>
      runs('announce', () => import('../commands/announce.js'))({ dir, ...options }),
    );
};
