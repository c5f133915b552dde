import { language, words } from '../../words/words.js';
import { packageInfo } from '../package-info.js';
import { type Diagnostic, exitCodes, GuideError } from './diagnostic.js';
import { mappedStack } from './mapped-stack.js';
import type { Outcome } from './outcome.js';
import { githubReport } from './reporters/github.js';
import { sarifReport } from './reporters/sarif.js';
import { fromRepository } from './repository-paths.js';
import { tellPeople } from './tell-people.js';
import { visibleJson, visibleLines } from './terminal.js';
import { worldFailure } from './world-failure.js';

export const reporters = ['pretty', 'json', 'github', 'sarif'] as const;
type Reporter = (typeof reporters)[number];

/** How the user wants to be told. */
export interface OutputOptions {
  json?: boolean;
  /** Form of the findings; `json` is what `--json` says too. */
  reporter?: Reporter;
  quiet?: boolean;
  verbose?: boolean;
  color?: boolean;
}

/** Where the program was started. */
export interface Surroundings {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Shows progress on standard error, an outcome on both streams, and sets the exit code. */
export interface Output {
  progress(step: string): void;
  show(outcome: Outcome): void;
  fail(error: unknown): void;
}

/** Data goes to standard output, everything else to standard error. */
export async function createOutput(
  command: string,
  options: OutputOptions,
  { cwd, env }: Surroundings,
): Promise<Output> {
  const reporter = options.json ? 'json' : (options.reporter ?? 'pretty');
  const people =
    reporter === 'pretty' ? await tellPeople(command, options, { cwd, env }) : undefined;
  const show = (outcome: Outcome) => {
    process.exitCode = outcome.exitCode;
    if (people) people.show(outcome);
    else process.stdout.write(forMachines(reporter, command, outcome, { cwd, env }));
  };
  return {
    progress: (step) => people?.progress(step),
    show,
    fail: (error) => {
      const known = error instanceof GuideError ? error : worldFailure(error);
      if (known && known.exitCode !== exitCodes.bug) {
        return show({ exitCode: known.exitCode, diagnostics: known.diagnostics, outputs: [] });
      }
      show({ exitCode: exitCodes.bug, diagnostics: diagnosticsOf(error), outputs: [] });
      people?.tell(bugReport(error));
    },
  };
}

/** An outcome as programs and code forges read it. */
function forMachines(
  reporter: Reporter,
  command: string,
  { exitCode, diagnostics, outputs, data }: Outcome,
  { cwd, env }: Surroundings,
): string {
  if (reporter === 'json') {
    const said = { command, ok: exitCode === 0, lang: language(), diagnostics, outputs, ...data };
    return `${visibleJson(JSON.stringify(said))}\n`;
  }
  const found = fromRepository(diagnostics, cwd, env);
  if (reporter === 'github') return visibleLines(githubReport(found));
  return visibleJson(sarifReport(found, packageInfo, language(), words().rules));
}

/** What stopped the program as findings: those of a `GuideError`, or a fault of the program itself. */
export function diagnosticsOf(error: unknown): Diagnostic[] {
  if (error instanceof GuideError) return error.diagnostics;
  return [
    {
      rule: 'bug',
      severity: 'error',
      file: packageInfo.name,
      message: words().report.fault(error instanceof Error ? error.message : String(error)),
      hint: words().report.faultHint,
    },
  ];
}

function bugReport(error: unknown): string {
  const program = `${packageInfo.name} ${packageInfo.version}, Node ${process.version}, ${process.platform}`;
  // What the program expected to fail says itself where and why.
  if (error instanceof GuideError || !(error instanceof Error)) return program;
  return [program, mappedStack(error.stack ?? '')].join('\n');
}
