import type { DefineCommand } from './runs.js';

export const defineConsultation: DefineCommand = (program, runs) => {
  program
    .command('consultation')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('write the sheet that collects contributions: one row a section')
    .requiredOption('--export <file>', 'CSV file to write: id, title and address of every section')
    .option('--force', 'write over a file that is something else, or has contributions')
    .failsWhen('a chapter can’t be read')
    .example('guide consultation --export contributions.csv', 'a sheet for a spreadsheet program')
    .action((dir, options) =>
      runs('consultation', () => import('../commands/consultation.js'))({ dir, ...options }),
    );
};
