import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineInspect: DefineCommand = (program, runs) => {
  const said = words().program.inspect;
  program
    .command('inspect')
    .argument('<file>', said.file)
    .description(said.does)
    .option('--validate', said.validate)
    .failsWhen(said.fails)
    .example('guide inspect dist/site/docs/guide.pdf', said.examples.plain)
    .example('guide inspect guide.pdf --json', said.examples.json)
    .action((file, options) =>
      runs('inspect', () => import('../commands/inspect.js'))({ file, ...options }),
    );
};
