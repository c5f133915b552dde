import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineVerify: DefineCommand = (program, runs) => {
  const said = words().program.verify;
  program
    .command('verify')
    .argument('[dist]', said.dist)
    .description(said.does)
    .failsWhen(said.fails)
    .example('guide verify', said.examples.plain)
    .example('guide verify public', said.examples.elsewhere)
    .action((dist) => runs('verify', () => import('../commands/verify.js'))({ dist }));
};
