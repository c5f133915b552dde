import { Option } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineImport: DefineCommand = (program, runs) => {
  program
    .command('import')
    .argument('<dir>', 'folder of Markdown: a book of another tool, a part of a site, or plain')
    .description('make a guide from existing Markdown, which is left as it is')
    .option('--out <dir>', 'folder of the new guide (default: <name>-guide)')
    .option('--title <title>', 'title of the guide (default: that of its home page)')
    .addOption(
      new Option('--lang <lang>', 'language of the guide (default: that of the pages)').choices([
        'fr',
        'en',
      ]),
    )
    .option('--from <url>', 'address the text comes from: what is not imported is linked there')
    .option('--clean', 'take summaries and links to the next pages, written by hand, out')
    .option('--dry-run', 'show what would be written, write nothing')
    .failsWhen('data of a folder is not JSON')
    .example(
      'guide import site/content/publications/guide --clean',
      'writes guide-guide, without the navigation written by hand',
    )
    .example('guide import notes --out my-guide --dry-run', 'shows what would be written')
    .action((dir, options) =>
      runs('import', () => import('../commands/import.js'))({ dir, ...options }),
    );
};
