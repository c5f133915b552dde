import { Command, Option } from 'commander';
import { packageInfo } from '../package-info.js';
import { reporters } from '../report/output.js';
import { defineAnnounce } from './announce.js';
import { defineBuild } from './build.js';
import { defineBump } from './bump.js';
import { defineCheck } from './check.js';
import { defineCompletion } from './completion.js';
import { defineInit } from './init.js';
import { defineInspect } from './inspect.js';
import type { DefineCommand, Runs } from './runs.js';
import { defineStamp } from './stamp.js';
import { defineVerify } from './verify.js';

/** In the order of `guide --help`. */
const commands: readonly DefineCommand[] = [
  defineInit,
  defineBuild,
  defineCheck,
  defineBump,
  defineAnnounce,
  defineVerify,
  defineStamp,
  defineInspect,
  defineCompletion,
];

/**
 * The program as commander knows it: global options and one file a command.
 * @param runs what a chosen command does.
 */
export function createProgram(runs: Runs): Command {
  const program = new Command('guide')
    .description(
      'Publishes official guides: Markdown chapters in; website, PDF, announcement and release out.',
    )
    .version(packageInfo.version, '-V, --version')
    .option('-C, --directory <dir>', 'work in this folder')
    .option('--json', 'print one JSON object on standard output')
    .addOption(new Option('--reporter <name>', 'form of the findings').choices([...reporters]))
    .option('-q, --quiet', 'show errors only')
    .option('-v, --verbose', 'show where the time goes')
    .option('--no-color', 'no colours')
    .showSuggestionAfterError()
    .exitOverride();
  for (const define of commands) define(program, runs);
  return program;
}
