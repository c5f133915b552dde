import type { DefineCommand } from './runs.js';

export const defineInspect: DefineCommand = (program, runs) => {
  program
    .command('inspect')
    .argument('<file>', 'PDF to read')
    .description('show what a PDF says of itself')
    .action((file) => runs('inspect', () => import('../commands/inspect.js'))({ file }));
};
