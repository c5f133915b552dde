import { InvalidArgumentError } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineBuild: DefineCommand = (program, runs) => {
  program
    .command('build')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('make the website, the PDF, the EPUB, the announcement and the release record')
    .option('--out <dir>', 'folder to write (default: dist)')
    .option('--only <list>', 'outputs to make: site, pdf, epub', (text) =>
      listed(text, ['site', 'pdf', 'epub'] as const),
    )
    .option('--emit <list>', 'keep what outputs are made from beside them: typst', (text) =>
      listed(text, ['typst'] as const),
    )
    .option('--force', 'write although there are errors, and fail all the same')
    .option(
      '--cache <dir>',
      'folder that keeps what is costly to make (default: node_modules/.cache/guide)',
    )
    .option('--no-cache', 'make everything anew')
    .failsWhen('the chapters have errors; nothing is written, but with --force')
    .example('guide build', 'makes dist/ from the guide of this folder')
    .example('guide build my-guide --out public', 'makes public/ from another folder')
    .example('guide build --only pdf', 'makes the PDF alone')
    .example('guide build --emit typst', 'keeps the source of the PDF beside it')
    .example('guide build --json', 'prints what was made, findings and timings, for scripts')
    .action((dir, options) =>
      runs('build', () => import('../commands/build.js'))({ dir, ...options }),
    );
};

function listed<Name extends string>(text: string, known: readonly Name[]): Name[] {
  return text.split(',').map((part) => {
    const found = known.find((name) => name === part.trim());
    if (!found) throw new InvalidArgumentError(`expected ${known.join(', ')}.`);
    return found;
  });
}
