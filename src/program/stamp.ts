import type { DefineCommand } from './runs.js';

export const defineStamp: DefineCommand = (program, runs) => {
  program
    .command('stamp')
    .argument('<file>', 'PDF to stamp')
    .description("write the guide's version and licence into a PDF")
    .option('--out <file>', 'file to write')
    .option('--in-place', 'write over the file itself')
    .option('--dry-run', 'show what would be written')
    .action((file, options) =>
      runs('stamp', () => import('../commands/stamp.js'))({ file, ...options }),
    );
};
