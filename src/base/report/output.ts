import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { language, words } from '../../words/words.js';
import { packageInfo } from '../package-info.js';
import { type Diagnostic, exitCodes, GuideError, hasErrors } from './diagnostic.js';
import { mappedStack } from './mapped-stack.js';
import type { Outcome } from './outcome.js';
import { prettyDiagnostic, prettyList, prettySummary } from './pretty.js';
import { githubReport } from './reporters/github.js';
import { sarifReport } from './reporters/sarif.js';
import { fromRepository } from './repository-paths.js';
import { visible, visibleJson, visibleLines } from './terminal.js';
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
interface Surroundings {
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
  given: OutputOptions,
  { cwd, env }: Surroundings,
): Promise<Output> {
  const reporter = given.json ? 'json' : (given.reporter ?? 'pretty');
  const machine = reporter !== 'pretty';
  const options = { ...given, json: machine };
  const { Chalk, supportsColorStderr } = await import('chalk');
  const plain = options.color === false || Boolean(env.NO_COLOR);
  const chalk = new Chalk({
    level: plain ? 0 : supportsColorStderr ? supportsColorStderr.level : 0,
  });
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const print = (text: string) =>
    process.stdout.write(process.stdout.isTTY ? visibleLines(text) : text);
  const sourceLine = sourceReader(cwd);
  const isTerminal = process.stderr.isTTY === true && !options.json && !options.quiet;
  const clear = () => {
    if (isTerminal) process.stderr.write('\r\u001b[K');
  };
  const tellAll = ({ diagnostics, exitCode }: Outcome) => {
    // A command that fails is never silent: under --strict warnings stop it.
    const gravest = hasErrors(diagnostics) || exitCode === exitCodes.ok ? 'error' : 'warning';
    const told = diagnostics.filter(({ severity }) => !options.quiet || severity === gravest);
    for (const line of prettyList(told, (each) => prettyDiagnostic(each, chalk, sourceLine)))
      tell(line);
    if (diagnostics.length > 0 && !options.quiet) tell(prettySummary(diagnostics, chalk));
  };
  const json = (outcome: Outcome) => {
    const { exitCode, diagnostics, outputs, data } = outcome;
    const said = { command, ok: exitCode === 0, lang: language(), diagnostics, outputs, ...data };
    process.stdout.write(`${visibleJson(JSON.stringify(said))}\n`);
  };
  const show = (outcome: Outcome) => {
    clear();
    process.exitCode = outcome.exitCode;
    if (reporter === 'github' || reporter === 'sarif')
      return void process.stdout.write(
        forForge(reporter, fromRepository(outcome.diagnostics, cwd, env)),
      );
    if (options.json) return json(outcome);
    tellAll(outcome);
    if (!options.quiet) for (const note of outcome.notes ?? []) tell(visibleLines(note));
    if (!options.quiet)
      for (const path of outcome.outputs) tell(`${chalk.green('✓')} ${visible(path)}`);
    if (!options.quiet && outcome.next)
      tell(visibleLines(['', words().report.next, ...outcome.next].join('\n  ')));
    if (options.verbose && outcome.data?.timings)
      tell(chalk.dim(JSON.stringify(outcome.data.timings)));
    if (outcome.stdout) print(outcome.stdout);
  };
  return {
    progress: (told) => {
      const step = stageNamed(told);
      if (isTerminal) process.stderr.write(`\r\u001b[K${chalk.dim(`${step} …`)}`);
      else if (!options.json && !options.quiet) tell(`${command}: ${step}`);
    },
    show,
    fail: (error) => {
      const known = error instanceof GuideError ? error : worldFailure(error);
      if (known && known.exitCode !== exitCodes.bug) {
        return show({ exitCode: known.exitCode, diagnostics: known.diagnostics, outputs: [] });
      }
      show({ exitCode: exitCodes.bug, diagnostics: diagnosticsOf(error), outputs: [] });
      if (!options.json) tell(visibleLines(bugReport(error)));
    },
  };
}

/** Findings as a code forge reads them. */
function forForge(reporter: 'github' | 'sarif', diagnostics: readonly Diagnostic[]): string {
  if (reporter === 'github') return visibleLines(githubReport(diagnostics));
  return visibleJson(sarifReport(diagnostics, packageInfo, language(), words().rules));
}

/** A stage of the work in the language of the run; anything else that is told as it is. */
function stageNamed(step: string): string {
  const { stages } = words().report;
  return Object.hasOwn(stages, step) ? stages[step as keyof typeof stages] : step;
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

function sourceReader(cwd: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      try {
        lines = readFileSync(resolve(cwd, file), 'utf8').split(/\r?\n/);
      } catch {
        lines = [];
      }
      files.set(file, lines);
    }
    return lines[line - 1];
  };
}
