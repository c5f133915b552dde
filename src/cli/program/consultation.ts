import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineConsultation: DefineCommand = (program, runs) => {
  const said = words().program.consultation;
  program
    .command('consultation')
    .argument('[dir]', said.dir)
    .description(said.does)
    .requiredOption('--export <file>', said.export)
    .option('--force', said.force)
    .failsWhen(said.fails)
    .example('guide consultation --export contributions.csv', said.examples.plain)
    .action((dir, options) =>
      runs('consultation', () => import('../commands/consultation.js'))({ dir, ...options }),
    );
};
