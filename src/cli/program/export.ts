import { Argument } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineExport: DefineCommand = (program, runs) => {
  const said = words().program.export;
  program
    .command('export')
    .addArgument(
      new Argument('<host>', said.host).choices([
        'eleventy',
        'vitepress',
        'docusaurus',
        'html',
      ] as const),
    )
    .argument('[dir]', said.dir)
    .description(said.does)
    .requiredOption('--into <site>', said.into)
    .option('--dist <dir>', said.dist)
    .option('--edition <name>', said.edition)
    .option('--input <folder>', said.input)
    .option('--data <folder>', said.data)
    .option('--served <folder>', said.served)
    .option('--force', said.force)
    .option('--check', said.check)
    .option('--remove', said.remove)
    .option('--dry-run', said.dryRun)
    .failsWhen(said.fails)
    .example('guide export eleventy --into ../site', said.examples.plain)
    .example('guide export eleventy --into ../site --dry-run', said.examples.dryRun)
    .example('guide export eleventy --into ../site --dist dist', said.examples.dist)
    .example('guide export vitepress --into ../site', said.examples.vitepress)
    .example('guide export docusaurus --into ../site --check', said.examples.docusaurus)
    .example('guide export html --into portal', said.examples.html)
    .example('guide export eleventy --into ../site --remove', said.examples.remove)
    .action((host, dir, options) =>
      runs('export', () => import('../commands/export.js'))({ host, dir, ...options }),
    );
};
