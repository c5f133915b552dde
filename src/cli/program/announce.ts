import type { DefineCommand } from './runs.js';

export const defineAnnounce: DefineCommand = (program, runs) => {
  program
    .command('announce')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('write the news announcement of a release')
    .option('--from <file>', 'the text to start from (default: the latest in announcements/)')
    .option('--pdf <file>', 'announce this PDF, made elsewhere')
    .option('--dist <dir>', 'release to announce (default: dist)')
    .option('--stdout', 'print the announcement')
    .option('--out <file>', 'file to write (default: news/<date>-<slug>.md)')
    .failsWhen('the announcement has errors')
    .example('guide announce', 'writes news/<date>-<slug>.md for the release in dist/')
    .example('guide announce --stdout > post.md', 'prints it instead')
    .example('guide announce --pdf guide.pdf --out post.md', 'announces a PDF made elsewhere')
    .action((dir, options) =>
      runs('announce', () => import('../commands/announce.js'))({ dir, ...options }),
    );
};
