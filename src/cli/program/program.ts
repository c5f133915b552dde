import { Option } from 'commander';
import { packageInfo } from '../../base/package-info.js';
import { reporters } from '../../base/report/output.js';
import { visibleLines } from '../../base/report/terminal.js';
import { languages, words } from '../../words/words.js';
import { defineAnnounce } from './announce.js';
import { defineBuild } from './build.js';
import { defineBump } from './bump.js';
import { defineCheck } from './check.js';
import { defineCompletion } from './completion.js';
import { defineConsultation } from './consultation.js';
import { defineDiff } from './diff.js';
import { defineExport } from './export.js';
import { GuideCommand } from './guide-command.js';
import { defineImages } from './images.js';
import { defineImport } from './import.js';
import { defineInit } from './init.js';
import { defineInspect } from './inspect.js';
import { defineLsp } from './lsp.js';
import { definePreview } from './preview.js';
import { definePublish } from './publish.js';
import { defineRelease } from './release.js';
import { defineRename } from './rename.js';
import type { DefineCommand, Runs } from './runs.js';
import { defineStamp } from './stamp.js';
import { defineTranslate } from './translate.js';
import { defineVerify } from './verify.js';

/** In the order of `guide --help`. */
const commands = {
  start: [defineInit, defineImport],
  write: [
    definePreview,
    defineCheck,
    defineBuild,
    defineImages,
    defineRename,
    defineTranslate,
    defineLsp,
  ],
  publish: [defineBump, defineAnnounce, defineRelease, defineVerify, definePublish, defineExport],
  pdf: [defineStamp, defineInspect],
  review: [defineDiff, defineConsultation],
  help: [defineCompletion],
} as const satisfies Readonly<Record<string, readonly DefineCommand[]>>;

/**
 * The program as commander knows it: global options and one file a command.
 * @param runs what a chosen command does.
 */
export function createProgram(runs: Runs): GuideCommand {
  const { options, examples, titles, ...said } = words().program;
  const program = new GuideCommand('guide')
    .description(said.does)
    .version(packageInfo.version, '-V, --version', options.version)
    .option('-C, --directory <dir>', options.directory)
    .option('--json', options.json)
    .addOption(new Option('--reporter <name>', options.reporter).choices([...reporters]))
    .addOption(new Option('--lang <lang>', options.lang).choices([...languages]))
    .option('-q, --quiet', options.quiet)
    .option('-v, --verbose', options.verbose)
    .option('--no-color', options.noColor)
    .showHelpAfterError(said.errors.seeHelp)
    .addHelpCommand(
      new GuideCommand('help')
        .argument('[command]')
        .description(said.help.does)
        .helpGroup(titles.help),
    )
    // What is typed is shown with its control characters made visible: help there is without colours.
    .configureOutput({
      getErrHasColors: () => false,
      writeErr: (text) => process.stderr.write(visibleLines(text)),
    })
    .exitOverride()
    .failsWhen(said.fails)
    .example(`guide init ${words().program.exampleFolder}`, examples.init)
    .example('guide check', examples.check)
    .example('guide build', examples.build)
    .example('guide help build', examples.help);
  for (const group of Object.keys(commands) as (keyof typeof commands)[]) {
    program.commandsGroup(titles[group]);
    for (const define of commands[group]) define(program, runs);
  }
  return program;
}
