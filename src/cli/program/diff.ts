import { Option } from 'commander';
import { words } from '../../words/words.js';
import type { DefineCommand } from './runs.js';

export const defineDiff: DefineCommand = (program, runs) => {
  const said = words().program.diff;
  program
    .command('diff')
    .argument('<from>', said.from)
    .argument('[to]', said.to)
    .description(said.does)
    .addOption(
      new Option('--format <name>', said.format)
        .choices(['text', 'markdown', 'html', 'beside', 'docx', 'odt', 'pdf', 'json'])
        .default('text'),
    )
    .option('--out <file>', said.out)
    .option('--keep', said.keep)
    .failsWhen(said.fails)
    .example('guide diff v1.0.0-beta.1', said.examples.plain)
    .example('guide diff v1.0.0 v1.1.0 --format html > changes.html', said.examples.html)
    .example('guide diff v1.0.0-beta.1 --format docx --out changes.docx', said.examples.docx)
    .example('guide diff v1.0.0-beta.1 --format pdf --out changes.pdf', said.examples.pdf)
    .example('guide diff ../former', said.examples.folder)
    .example('guide diff v1.0.0-beta.1 --keep', said.examples.keep)
    .action((from, to, options) =>
      runs('diff', () => import('../commands/diff.js'))({ from, to, ...options }),
    );
};
