import type { DefineCommand } from './runs.js';

export const defineCheck: DefineCommand = (program, runs) => {
  program
    .command('check')
    .argument('[dir]', 'folder of the guide')
    .description('report what is wrong')
    .option('--strict', 'warnings fail too')
    .option('--fix', 'repair what can be repaired safely')
    .option('--dry-run', 'with --fix: show the changes, make none')
    .option('--external', 'try the web addresses that the chapters link to')
    .option(
      '--allow-private',
      'with --external: also addresses of this machine and of private networks',
    )
    .option('--report <dir>', 'write an accessibility report and a draft of the statement there')
    .action((dir, options) =>
      runs('check', () => import('../commands/check.js'))({ dir, ...options }),
    );
};
