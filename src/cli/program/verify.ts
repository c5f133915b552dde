import type { DefineCommand } from './runs.js';

export const defineVerify: DefineCommand = (program, runs) => {
  program
    .command('verify')
    .argument('[dist]', 'release to verify (default: dist)')
    .description('hold every file of a release against its record')
    .failsWhen('a file is missing, foreign, or not as recorded')
    .example('guide verify', 'verifies dist/')
    .example('guide verify public', 'verifies a release elsewhere')
    .action((dist) => runs('verify', () => import('../commands/verify.js'))({ dist }));
};
