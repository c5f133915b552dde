import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CommandContext, Outcome } from './commands/outcome.js';
import { packageInfo } from './package-info.js';
import { exitCodes } from './report/diagnostic.js';
import { createOutput, type OutputOptions, reporters } from './report/output.js';
import { nodeWorld } from './world/node-world.js';

type Run<Options> = (options: Options, context: CommandContext) => Promise<Outcome>;

/**
 * The command line: reads the arguments, runs one command, shows its outcome, exits by it.
 * @param argv as Node has it, program first.
 */
export async function main(argv: string[]): Promise<void> {
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

  /** Runs a command when commander has chosen it; the module is loaded only then. */
  const runs =
    <Options>(name: string, load: () => Promise<{ run: Run<Options> }>) =>
    (options: Options): Promise<void> =>
      perform(name, load, options, program.opts<OutputOptions & { directory?: string }>());

  program
    .command('build')
    .argument('[dir]', 'folder of the guide')
    .description('make the website, the PDF, the announcement and the record in dist/')
    .option('--out <dir>', 'folder to write')
    .option('--only <list>', 'outputs to make: site, pdf', (text) =>
      listed(text, ['site', 'pdf'] as const),
    )
    .option('--force', 'write although there are errors (and fail all the same)')
    .action((dir, options) =>
      runs('build', () => import('./commands/build.js'))({ dir, ...options }),
    );
  program
    .command('check')
    .argument('[dir]', 'folder of the guide')
    .description('report what is wrong')
    .option('--strict', 'warnings fail too')
    .option('--fix', 'repair what can be repaired safely')
    .option('--dry-run', 'with --fix: show the changes, make none')
    .option('--report <dir>', 'write an accessibility report and a draft of the statement there')
    .action((dir, options) =>
      runs('check', () => import('./commands/check.js'))({ dir, ...options }),
    );
  program
    .command('bump')
    .argument('<level>', 'major, minor, patch, beta, rc, release, or a version')
    .description('write the next version and its date into guide.yaml')
    .option('--date <date>', 'date of the version, YYYY-MM-DD')
    .option('--dry-run', 'change nothing')
    .action((level, options) =>
      runs('bump', () => import('./commands/bump.js'))({ level, ...options }),
    );
  program
    .command('announce')
    .argument('[dir]', 'folder of the guide')
    .description('write the news announcement of the release in dist/')
    .option('--from <file>', 'announcement to take the text from')
    .option('--pdf <file>', 'announce a PDF made elsewhere')
    .option('--dist <dir>', 'release to announce')
    .option('--stdout', 'print it')
    .option('--out <file>', 'file to write')
    .action((dir, options) =>
      runs('announce', () => import('./commands/announce.js'))({ dir, ...options }),
    );
  program
    .command('verify')
    .argument('[dist]', 'release to verify')
    .description('hold every file of a release against its record')
    .action((dist) => runs('verify', () => import('./commands/verify.js'))({ dist }));
  program
    .command('stamp')
    .argument('<file>', 'PDF to stamp')
    .description("write the guide's version and licence into a PDF")
    .option('--out <file>', 'file to write')
    .option('--in-place', 'write over the file itself')
    .option('--dry-run', 'show what would be written')
    .action((file, options) =>
      runs('stamp', () => import('./commands/stamp.js'))({ file, ...options }),
    );
  program
    .command('inspect')
    .argument('<file>', 'PDF to read')
    .description('show what a PDF says of itself')
    .action((file) => runs('inspect', () => import('./commands/inspect.js'))({ file }));

  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}

function listed<Name extends string>(text: string, known: readonly Name[]): Name[] {
  return text.split(',').map((part) => {
    const found = known.find((name) => name === part.trim());
    if (!found) throw new InvalidArgumentError(`expected ${known.join(' or ')}.`);
    return found;
  });
}

async function perform<Options>(
  command: string,
  load: () => Promise<{ run: Run<Options> }>,
  options: Options,
  global: OutputOptions & { directory?: string },
): Promise<void> {
  const world = nodeWorld(global.directory);
  const output = await createOutput(command, global, world);
  try {
    const { run } = await load();
    output.show(await run(options, { world, progress: output.progress }));
  } catch (error) {
    output.fail(error);
  }
}
