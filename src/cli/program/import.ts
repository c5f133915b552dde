import { Option } from 'commander';
import type { Lang } from '../../guide/labels.js';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineImport: DefineCommand = (program, runs) => {
  const said = words().program.import;
  program
    .command('import')
    .argument('<dir>', said.dir)
    .description(said.does)
    .option('--out <dir>', said.out)
    .option('--title <title>', said.title)
    .option('--from <url>', said.from)
    .option('--clean', said.clean)
    .addOption(
      new Option('--track-changes <how>', said.trackChanges)
        .choices(['accept', 'reject', 'all'] as const)
        .default('accept' as const),
    )
    .option('--dry-run', said.dryRun)
    .failsWhen(said.fails)
    .example('guide import site/content/publications/guide --clean', said.examples.clean)
    .example(
      `guide import guide-2021.docx --out ${words().program.exampleFolder}`,
      said.examples.document,
    )
    .example(
      `guide import notes --out ${words().program.exampleFolder} --dry-run`,
      said.examples.dryRun,
    )
    .action((dir, options) =>
      runs(
        'import',
        () => import('../commands/import.js'),
      )({
        dir,
        ...options,
        lang: program.opts<{ lang?: Lang }>().lang,
      }),
    );
};
