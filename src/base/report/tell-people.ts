import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { words } from '../../words/words.js';
import { exitCodes, hasErrors } from './diagnostic.js';
import type { Outcome } from './outcome.js';
import type { Output, OutputOptions, Surroundings } from './output.js';
import { prettyDiagnostic, prettyList, prettySummary } from './pretty.js';
import { visible, visibleLines } from './terminal.js';

/** What people are told in a terminal, or in the log of a job. */
interface People extends Pick<Output, 'progress' | 'show'> {
  tell(text: string): void;
}

/** Tells people in colours where their terminal has some; a step of the work gives way to the next there. */
export async function tellPeople(
  command: string,
  { color, quiet = false, verbose = false }: OutputOptions,
  { cwd, env }: Surroundings,
): Promise<People> {
  const { Chalk, supportsColorStderr } = await import('chalk');
  const plain = color === false || Boolean(env.NO_COLOR) || !supportsColorStderr;
  const chalk = new Chalk({ level: plain ? 0 : supportsColorStderr.level });
  const line = (text: string) => process.stderr.write(`${text}\n`);
  const tell = (text: string) => line(visibleLines(text));
  const sourceLine = sourceReader(cwd);
  const isTerminal = process.stderr.isTTY === true && !quiet;
  const findings = ({ diagnostics, exitCode }: Outcome) => {
    // A command that fails is never silent: under --strict warnings stop it.
    const gravest = hasErrors(diagnostics) || exitCode === exitCodes.ok ? 'error' : 'warning';
    const told = diagnostics.filter(({ severity }) => !quiet || severity === gravest);
    for (const each of prettyList(told, (one) => prettyDiagnostic(one, chalk, sourceLine)))
      line(each);
    if (diagnostics.length > 0 && !quiet) line(prettySummary(diagnostics, chalk));
  };
  const rest = ({ notes = [], outputs, next }: Outcome) => {
    for (const note of notes) tell(note);
    for (const path of outputs) line(`${chalk.green('✓')} ${visible(path)}`);
    if (next?.length) tell(['', words().report.next, ...next].join('\n  '));
  };
  return {
    tell,
    progress: (told) => {
      const step = stageNamed(told);
      if (isTerminal) process.stderr.write(`\r\u001b[K${chalk.dim(`${step} …`)}`);
      else if (!quiet) line(`${command}: ${step}`);
    },
    show: (outcome) => {
      if (isTerminal) process.stderr.write('\r\u001b[K');
      findings(outcome);
      if (!quiet) rest(outcome);
      const { data, stdout } = outcome;
      if (verbose && data?.timings) line(chalk.dim(JSON.stringify(data.timings)));
      if (stdout) process.stdout.write(process.stdout.isTTY ? visibleLines(stdout) : stdout);
    },
  };
}

/** A stage of the work in the language of the run; anything else that is told as it is. */
function stageNamed(step: string): string {
  const { stages } = words().report;
  return Object.hasOwn(stages, step) ? stages[step as keyof typeof stages] : step;
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
