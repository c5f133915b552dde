import { CommanderError } from 'commander';
import { tuneEngine } from '../base/engine.js';
import { exitCodes } from '../base/report/diagnostic.js';
import { createOutput, type Output, type OutputOptions } from '../base/report/output.js';
import { nodeWorld } from '../base/world/node-world.js';
import { runLanguage } from '../base/world/run-language.js';
import { speak } from '../words/words.js';
import { leaveWithReader } from './leave-with-reader.js';
import { createProgram } from './program/program.js';
import type { Runs } from './program/runs.js';
import { endFirstProcess, untilSignal } from './program/signals.js';

/**
 * Reads the arguments, runs one command, shows its outcome, exits by it.
 * @param argv as Node has it, program first.
 */
export async function runProgram(argv: string[]): Promise<void> {
  tuneEngine();
  await speak(runLanguage({ args: argv.slice(2), env: process.env, cwd: process.cwd() }));
  leaveWithReader(process.stdout);
  endFirstProcess();
  let told: Pick<Output, 'fail'> | undefined;
  // What is thrown where nobody waits for it is a bug like any other; Node would exit with 1.
  process.once('uncaughtException', async (error) => {
    told ??= await createOutput('guide', {}, nodeWorld());
    told.fail(error);
    process.exit();
  });
  const runs: Runs = (name, load) => async (options) => {
    const global = program.opts<OutputOptions & { directory?: string }>();
    const world = nodeWorld(global.directory);
    const output = await createOutput(name, global, world);
    told = output;
    try {
      const { run } = await load();
      const { progress } = output;
      output.show(await run(options, { world, progress, untilEnded: untilSignal }));
    } catch (error) {
      output.fail(error);
    }
  };
  const program = createProgram(runs);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
