import type { DefineCommand } from './runs.js';

export const defineInspect: DefineCommand = (program, runs) => {
  program
    .command('inspect')
    .argument('<file>', 'PDF to read')
    .description('show what a PDF says of itself: title, version, licence, pages, conformance')
    .failsWhen('the file is no PDF that can be read')
    .example('guide inspect dist/site/docs/guide.pdf', 'shows it as a list')
    .example('guide inspect guide.pdf --json', 'shows it for scripts')
    .action((file) => runs('inspect', () => import('../commands/inspect.js'))({ file }));
};
