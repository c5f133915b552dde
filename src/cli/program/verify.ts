import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineVerify: DefineCommand = (program, runs) => {
  const said = words().program.verify;
  program
    .command('verify')
    .argument('[dist]', said.dist)
    .description(said.does)
    .option('--signers <file>', said.signers)
    .failsWhen(said.fails)
    .example('guide verify', said.examples.plain)
    .example('guide verify public', said.examples.elsewhere)
    .example('guide verify --signers signers.txt', said.examples.signers)
    .action((dist, options) =>
      runs('verify', () => import('../commands/verify.js'))({ dist, ...options }),
    );
};
