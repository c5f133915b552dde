import { InvalidArgumentError } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const definePreview: DefineCommand = (program, runs) => {
  const said = words().program.preview;
  program
    .command('preview')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--edition <name>', said.edition)
    .option('--port <number>', said.port, portNumber)
    .option('--open', said.open)
    .option('--with-pdf', said.withPdf)
    .example('guide preview --open', said.examples.open)
    .example('guide preview --with-pdf', said.examples.withPdf)
    .action((dir, options) =>
      runs('preview', () => import('../commands/preview.js'))({ dir, ...options }),
    );
};

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError(words().program.errors.expectedPort);
}
