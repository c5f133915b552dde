import { InvalidArgumentError } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineBuild: DefineCommand = (program, runs) => {
  const said = words().program.build;
  program
    .command('build')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--out <dir>', said.out)
    .option('--only <list>', said.only, (text) =>
      listed(text, ['site', 'pdf', 'epub', 'office'] as const),
    )
    .option('--edition <name>', said.edition)
    .option('--emit <list>', said.emit, (text) => listed(text, ['typst'] as const))
    .option('--force', said.force)
    .option('--cache <dir>', said.cache)
    .option('--no-cache', said.noCache)
    .failsWhen(said.fails)
    .example('guide build', said.examples.plain)
    .example(`guide build ${words().program.exampleFolder} --out public`, said.examples.out)
    .example('guide build --only pdf', said.examples.only)
    .example('guide build --emit typst', said.examples.emit)
    .example('guide build --json', said.examples.json)
    .action((dir, options) =>
      runs('build', () => import('../commands/build.js'))({ dir, ...options }),
    );
};

function listed<Name extends string>(text: string, known: readonly Name[]): Name[] {
  return text.split(',').map((part) => {
    const found = known.find((name) => name === part.trim());
    if (!found) throw new InvalidArgumentError(words().program.errors.expectedNames(known));
    return found;
  });
}
