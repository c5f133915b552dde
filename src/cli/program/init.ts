import { Option } from 'commander';
import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineInit: DefineCommand = (program, runs) => {
  const said = words().program.init;
  program
    .command('init')
    .argument('[dir]', said.dir)
    .description(said.does)
    .option('--title <title>', said.title)
    .addOption(new Option('--ci <service>', said.ci).choices(['github', 'gitlab', 'none']))
    .addOption(new Option('--theme <theme>', said.theme).choices(['plain', 'dsfr']))
    .option('-y, --yes', said.yes)
    .example(`guide init ${words().program.exampleFolder}`, said.examples.plain)
    .example('guide init guide-achats --lang fr --yes', said.examples.yes)
    .example('guide init --title "Buying responsibly"', said.examples.title)
    .example('guide init guide-achats --theme dsfr', said.examples.theme)
    .action((dir, options) =>
      runs(
        'init',
        () => import('../commands/init.js'),
      )({
        dir,
        ...options,
        lang: program.opts<{ lang?: Lang }>().lang,
      }),
    );
};
