import { InvalidArgumentError } from 'commander';
import type { DefineCommand } from './runs.js';

export const definePreview: DefineCommand = (program, runs) => {
  program
    .command('preview')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('show the website in a browser while you write, and every change at once')
    .option('--port <number>', 'port of this machine to serve at (default: 4000)', portNumber)
    .option('--open', 'open the browser')
    .option('--with-pdf', 'show the pages of the PDF beside it')
    .example('guide preview --open', 'opens the website in the browser; Ctrl+C ends it')
    .example('guide preview --with-pdf', 'shows the pages of the PDF beside the website')
    .action((dir, options) =>
      runs('preview', () => import('../commands/preview.js'))({ dir, ...options }),
    );
};

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('expected a number from 0 to 65535.');
}
