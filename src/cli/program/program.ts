import { Option } from 'commander';
import { packageInfo } from '../../base/package-info.js';
import { reporters } from '../../base/report/output.js';
import { visibleLines } from '../../base/report/terminal.js';
import { defineAnnounce } from './announce.js';
import { defineBuild } from './build.js';
import { defineBump } from './bump.js';
import { defineCheck } from './check.js';
import { defineCompletion } from './completion.js';
import { defineConsultation } from './consultation.js';
import { defineDiff } from './diff.js';
import { defineExport } from './export.js';
import { GuideCommand } from './guide-command.js';
import { defineImport } from './import.js';
import { defineInit } from './init.js';
import { defineInspect } from './inspect.js';
import { definePreview } from './preview.js';
import { defineRelease } from './release.js';
import type { DefineCommand, Runs } from './runs.js';
import { defineStamp } from './stamp.js';
import { defineVerify } from './verify.js';

/** In the order of `guide --help`. */
const commands: Readonly<Record<string, readonly DefineCommand[]>> = {
  'Start:': [defineInit, defineImport],
  'Write:': [definePreview, defineCheck, defineBuild],
  'Publish:': [defineBump, defineAnnounce, defineRelease, defineVerify, defineExport],
  'PDF files:': [defineStamp, defineInspect],
  'Review:': [defineDiff, defineConsultation],
  'Help:': [defineCompletion],
};

/**
 * The program as commander knows it: global options and one file a command.
 * @param runs what a chosen command does.
 */
export function createProgram(runs: Runs): GuideCommand {
  const program = new GuideCommand('guide')
    .description(
      'Publishes official guides: Markdown chapters in; website, PDF, announcement and release out.',
    )
    .version(packageInfo.version, '-V, --version', 'show the version of this program')
    .option('-C, --directory <dir>', 'work in this folder')
    .option('--json', 'print one JSON object on standard output')
    .addOption(new Option('--reporter <name>', 'form of the findings').choices([...reporters]))
    .option('-q, --quiet', 'show errors only')
    .option('-v, --verbose', 'show where the time goes')
    .option('--no-color', 'no colours')
    .showHelpAfterError('→ add --help to see what it takes')
    .addHelpCommand(
      new GuideCommand('help')
        .argument('[command]')
        .description('show how a command is used')
        .helpGroup('Help:'),
    )
    .configureOutput({ writeErr: (text) => process.stderr.write(visibleLines(text)) })
    .exitOverride()
    .failsWhen('the chapters have errors, or a check fails')
    .example('guide init my-guide', 'writes a first guide into a new folder')
    .example('guide check', 'says what is wrong in the guide of this folder, with place and remedy')
    .example('guide build', 'makes its website, PDF and announcement in dist/')
    .example('guide help build', 'shows the options of a command, with examples');
  for (const [group, defines] of Object.entries(commands)) {
    program.commandsGroup(group);
    for (const define of defines) define(program, runs);
  }
  return program;
}
