import { InvalidArgumentError } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineBuild: DefineCommand = (program, runs) => {
  program
    .command('build')
    .argument('[dir]', 'folder of the guide')
    .description('make the website, the PDF, the announcement and the record in dist/')
    .option('--out <dir>', 'folder to write')
    .option('--only <list>', 'outputs to make: site, pdf', (text) =>
      listed(text, ['site', 'pdf'] as const),
    )
    .option('--force', 'write although there are errors (and fail all the same)')
    .action((dir, options) =>
      runs('build', () => import('../commands/build.js'))({ dir, ...options }),
    );
};

function listed<Name extends string>(text: string, known: readonly Name[]): Name[] {
  return text.split(',').map((part) => {
    const found = known.find((name) => name === part.trim());
    if (!found) throw new InvalidArgumentError(`expected ${known.join(' or ')}.`);
    return found;
  });
}
