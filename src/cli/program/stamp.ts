import type { DefineCommand } from './runs.js';

export const defineStamp: DefineCommand = (program, runs) => {
  program
    .command('stamp')
    .argument('<file>', 'PDF to stamp')
    .description('write the version and licence of the guide into a PDF made elsewhere')
    .option('--out <file>', 'file to write')
    .option('--in-place', 'write over the file itself')
    .option('--dry-run', 'show what would be written, write nothing')
    .option('--break-signature', 'stamp a signed file too: its signature is lost')
    .failsWhen('the file is no PDF that can be stamped')
    .example('guide stamp layout.pdf --out guide.pdf', 'writes a stamped copy')
    .example('guide stamp layout.pdf --in-place', 'stamps the file itself')
    .example('guide stamp layout.pdf --dry-run', 'shows what would be written')
    .action((file, options) =>
      runs('stamp', () => import('../commands/stamp.js'))({ file, ...options }),
    );
};
