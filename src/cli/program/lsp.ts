import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineLsp: DefineCommand = (program, runs) => {
  const said = words().program.lsp;
  program
    .command('lsp')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--stdio', said.stdio)
    .example('guide lsp', said.examples.plain)
    .action((dir) => runs('lsp', () => import('../commands/lsp.js'))({ dir }));
};
