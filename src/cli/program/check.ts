import type { DefineCommand } from './runs.js';

export const defineCheck: DefineCommand = (program, runs) => {
  program
    .command('check')
    .argument('[dir]', 'folder of the guide (default: found from here)')
    .description('say what is wrong in the text, where, and what to do')
    .option('--strict', 'warnings fail too')
    .option('--fix', 'repair what can be repaired safely')
    .option('--dry-run', 'with --fix: show the changes, make none')
    .option('--external', 'try the web addresses that the chapters link to')
    .option(
      '--allow-private',
      'with --external: also addresses of this machine and of private networks',
    )
    .option('--lost', 'build in memory, and say which words of the text an output lacks')
    .option('--report <dir>', 'write an accessibility report and a draft of the statement there')
    .failsWhen('something is wrong; with --strict, a warning is enough')
    .example('guide check', 'checks the guide of this folder; writes nothing')
    .example('guide check --fix --dry-run', 'shows what --fix would change')
    .example('guide check --strict --reporter github', 'annotates a pull request')
    .example('guide check --external', 'tries every web address, too')
    .example('guide check --report audit', 'writes the accessibility report into audit/')
    .action((dir, options) =>
      runs('check', () => import('../commands/check.js'))({ dir, ...options }),
    );
};
