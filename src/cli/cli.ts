import { packageInfo } from '../base/package-info.js';
import { leaveWithReader } from './leave-with-reader.js';

/**
 * The command line. What only asks for the version, as installers and scripts do, loads nothing else.
 * @param argv as Node has it, program first.
 */
export async function main(argv: string[]): Promise<void> {
  if (asksForVersion(argv.slice(2))) {
    leaveWithReader(process.stdout);
    process.stdout.write(`${packageInfo.version}\n`);
    return;
  }
  const { runProgram } = await import('./run.js');
  await runProgram(argv);
}

function asksForVersion([first, ...rest]: readonly string[]): boolean {
  return rest.length === 0 && (first === '--version' || first === '-V');
}
