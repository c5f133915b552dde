import type { DefineCommand } from './runs.js';

export const defineVerify: DefineCommand = (program, runs) => {
  program
    .command('verify')
    .argument('[dist]', 'release to verify')
    .description('hold every file of a release against its record')
    .action((dist) => runs('verify', () => import('../commands/verify.js'))({ dist }));
};
