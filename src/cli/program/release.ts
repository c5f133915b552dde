import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineRelease: DefineCommand = (program, runs) => {
  const said = words().program.release;
  program
    .command('release')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--out <dir>', said.out)
    .option('--allow-dirty', said.allowDirty)
    .option('--sign <file>', said.sign)
    .option('--validate', said.validate)
    .option('--versions <dir>', said.versions)
    .failsWhen(said.fails)
    .example('guide release', said.examples.plain)
    .example('guide release --allow-dirty', said.examples.allowDirty)
    .example('guide release --validate --sign ~/.ssh/id_ed25519', said.examples.sign)
    .example('guide release --versions public', said.examples.versions)
    .example('guide release --json > release.json', said.examples.json)
    .action((dir, options) =>
      runs('release', () => import('../commands/release.js'))({ dir, ...options }),
    );
};
