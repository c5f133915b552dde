import { Argument } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineExport: DefineCommand = (program, runs) => {
  program
    .command('export')
    .addArgument(new Argument('<host>', 'kind of the site').choices(['eleventy'] as const))
    .argument('[dir]', 'folder of the guide')
    .description('build the guide and write it into the sources of another site')
    .requiredOption('--into <site>', 'folder of the site, which holds its configuration')
    .option('--dist <dir>', 'release to export as it is (default: build it first)')
    .option('--force', 'replace files changed by hand, or that something else wrote')
    .option('--dry-run', 'show the plan, change nothing')
    .failsWhen('the chapters have errors, or the release was changed since')
    .example(
      'guide export eleventy --into ../site',
      'builds, and writes pages, files and announcement there',
    )
    .example(
      'guide export eleventy --into ../site --dry-run',
      'shows what would be written and removed',
    )
    .example('guide export eleventy --into ../site --dist dist', 'exports a release as it is')
    .action((host, dir, options) =>
      runs('export', () => import('../commands/export.js'))({ host, dir, ...options }),
    );
};
