import type { DefineCommand } from './runs.js';

export const defineBump: DefineCommand = (program, runs) => {
  program
    .command('bump')
    .argument(
      '<level>',
      'what to raise (major, minor, patch, beta, rc, release), or the version itself',
    )
    .description('write the next version and its date into guide.yaml and the journal')
    .option('--date <date>', 'date of the version, YYYY-MM-DD (default: today, UTC)')
    .option('--dry-run', 'show the plan, change nothing')
    .option('--allow-empty', 'take a version of which the journal says nothing')
    .option('--commit', 'commit guide.yaml and the journal')
    .option('--tag', 'commit, and tag the commit v<version>')
    .option('--allow-dirty', 'commit although other changes are not committed')
    .failsWhen('a chapter can’t be read')
    .example('guide bump beta', 'from 1.0.0-beta.1 to 1.0.0-beta.2, dated today')
    .example('guide bump release --date 2021-06-30', 'from 1.0.0-beta.2 to 1.0.0')
    .example('guide bump minor --dry-run', 'shows what would change, and the version')
    .example('guide bump beta --tag', 'commits the change and tags it v1.0.0-beta.2')
    .example('NEW=$(guide bump patch)', 'keeps the new version for a script')
    .action((level, options) =>
      runs('bump', () => import('../commands/bump.js'))({ level, ...options }),
    );
};
