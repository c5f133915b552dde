import type { DefineCommand } from './runs.js';

export const defineBump: DefineCommand = (program, runs) => {
  program
    .command('bump')
    .argument('<level>', 'major, minor, patch, beta, rc, release, or a version')
    .description('write the next version and its date into guide.yaml')
    .option('--date <date>', 'date of the version, YYYY-MM-DD')
    .option('--dry-run', 'change nothing')
    .action((level, options) =>
      runs('bump', () => import('../commands/bump.js'))({ level, ...options }),
    );
};
