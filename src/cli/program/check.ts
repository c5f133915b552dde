import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineCheck: DefineCommand = (program, runs) => {
  const said = words().program.check;
  program
    .command('check')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--strict', said.strict)
    .option('--fix', said.fix)
    .option('--dry-run', said.dryRun)
    .option('--external', said.external)
    .option('--allow-private', said.allowPrivate)
    .option('--lost', said.lost)
    .option('--reading', said.reading)
    .option('--report <dir>', said.report)
    .option('--ecodesign <dir>', said.ecodesign)
    .failsWhen(said.fails)
    .example('guide check', said.examples.plain)
    .example('guide check --fix --dry-run', said.examples.dryRun)
    .example('guide check --strict --reporter github', said.examples.github)
    .example('guide check --external', said.examples.external)
    .example('guide check --reading', said.examples.reading)
    .example('guide check --report audit', said.examples.report)
    .example('guide check --ecodesign audit', said.examples.ecodesign)
    .action((dir, options) =>
      runs('check', () => import('../commands/check.js'))({ dir, ...options }),
    );
};
