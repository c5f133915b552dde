import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineConsultation: DefineCommand = (program, runs) => {
  const said = words().program.consultation;
  program
    .command('consultation')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--export <file>', said.export)
    .option('--force', said.force)
    .option('--import <files...>', said.import)
    .option('--name <name>', said.name)
    .option('--map <columns...>', said.map)
    .option('--keep <columns...>', said.keep)
    .option('--dry-run', said.dryRun)
    .failsWhen(said.fails)
    .example('guide consultation --export contributions.csv', said.examples.plain)
    .example('guide consultation --import proposals.csv replies.ods', said.examples.import)
    .example(
      'guide consultation --import replies.xlsx --map body=Commentaire title=Objet',
      said.examples.map,
    )
    .action((dir, options) =>
      runs('consultation', () => import('../commands/consultation.js'))({ dir, ...options }),
    );
};
