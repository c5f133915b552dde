import type { DefineCommand } from './runs.js';

export const defineBump: DefineCommand = (program, runs) => {
  program
    .command('bump')
    .argument('<level>', 'major, minor, patch, beta, rc, release, or a version')
    .description('write the next version and its date into guide.yaml and the journal')
    .option('--date <date>', 'date of the version, YYYY-MM-DD')
    .option('--dry-run', 'show the plan, change nothing')
    .option('--allow-empty', 'take a version of which the journal says nothing')
    .option('--commit', 'commit guide.yaml and the journal')
    .option('--tag', 'commit, and tag the commit v<version>')
    .option('--allow-dirty', 'commit although other changes are not committed')
    .action((level, options) =>
      runs('bump', () => import('../commands/bump.js'))({ level, ...options }),
    );
};
