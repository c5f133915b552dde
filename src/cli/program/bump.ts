import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineBump: DefineCommand = (program, runs) => {
  const said = words().program.bump;
  program
    .command('bump')
    .argument('<level>', said.level)
    .description(said.does)
    .option('--date <date>', said.date)
    .option('--dry-run', said.dryRun)
    .option('--allow-empty', said.allowEmpty)
    .option('--commit', said.commit)
    .option('--tag', said.tag)
    .option('--allow-dirty', said.allowDirty)
    .failsWhen(said.fails)
    .example('guide bump beta', said.examples.beta)
    .example('guide bump release --date 2021-06-30', said.examples.release)
    .example('guide bump minor --dry-run', said.examples.dryRun)
    .example('guide bump beta --tag', said.examples.tag)
    .example('NEW=$(guide bump patch)', said.examples.script)
    .action((level, options) =>
      runs('bump', () => import('../commands/bump.js'))({ level, ...options }),
    );
};
