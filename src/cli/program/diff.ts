import { Option } from 'commander';
import type { DefineCommand } from './runs.js';

export const defineDiff: DefineCommand = (program, runs) => {
  program
    .command('diff')
    .argument('<from>', 'git revision, or folder of a guide')
    .argument('[to]', 'likewise; the guide as it is by default')
    .description('tell what changed between two versions, by section')
    .addOption(
      new Option('--format <name>', 'form of the comparison')
        .choices(['text', 'markdown', 'html', 'json'])
        .default('text'),
    )
    .option(
      '--keep',
      'keep the text of <from> in previous-version/: the site then tells what changed',
    )
    .failsWhen('a chapter can’t be read')
    .example('guide diff v1.0.0-beta.1', 'the guide as it is, against a tagged version')
    .example('guide diff v1.0.0 v1.1.0 --format html > changes.html', 'two versions, as a page')
    .example('guide diff ../former', 'against a copy in another folder, without git')
    .example('guide diff v1.0.0-beta.1 --keep', 'the site gets a page of what changed since')
    .action((from, to, options) =>
      runs('diff', () => import('../commands/diff.js'))({ from, to, ...options }),
    );
};
