import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One run of one or more processes, one after another. */
export interface Run {
  /** From the start of the first process to the end of the last. */
  seconds: number;
  /** The most memory that one of the processes held at a time; undefined where the system doesn't tell. */
  megabytes: number | undefined;
}

/** Something to measure, known by its name. */
export interface Case {
  name: string;
  /** Undefined where it can't be measured. */
  run: () => Promise<Run | undefined>;
}

/** The medians of several runs of a case. */
export interface Measured extends Run {
  runs: number[];
}

/** A program and its arguments. */
export type Command = readonly [string, ...string[]];

/**
 * Runs processes one after another, their output thrown away.
 * @param env what is set in their environment besides that of this one.
 * @throws Error with what the process printed when one fails.
 */
export async function timed(
  commands: readonly Command[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Run> {
  const start = performance.now();
  const peaks: (number | undefined)[] = [];
  for (const command of commands) peaks.push(await processRun(command, cwd, env));
  const seconds = (performance.now() - start) / 1000;
  const known = peaks.filter((peak) => peak !== undefined);
  return { seconds, megabytes: known.length > 0 ? Math.max(...known) : undefined };
}

function processRun(
  [program, ...args]: Command,
  cwd: string,
  env: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, peak]: [string, number | undefined] = ['', undefined];
    const look = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, 20);
    child.stdout.on('data', () => undefined);
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve(peak);
      else reject(new Error(`${program} ${args[0] ?? ''} ended with ${code}: ${said}`));
    });
  });
}

/** The most memory that a process held so far, in megabytes, as Linux tells it. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] =
      /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}

/**
 * Measures cases in turn, so that a moment when the machine is slow is one for all.
 * @param told is told each run.
 * @returns the medians by name.
 */
export async function inTurn(
  cases: readonly Case[],
  rounds: number,
  told: (name: string, run: Run) => void,
): Promise<Record<string, Measured>> {
  const runs = new Map<string, Run[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, run } of cases) {
      const result = await run();
      if (!result) continue;
      told(name, result);
      runs.get(name)?.push(result);
    }
  const measured = [...runs].filter(([, all]) => all.length > 0);
  return Object.fromEntries(measured.map(([name, all]) => [name, medians(all)]));
}

function medians(runs: readonly Run[]): Measured {
  const peaks = runs.flatMap(({ megabytes }) => megabytes ?? []);
  return {
    seconds: rounded(median(runs.map(({ seconds }) => seconds))),
    megabytes: peaks.length > 0 ? Math.round(median(peaks)) : undefined,
    runs: runs.map(({ seconds }) => rounded(seconds)),
  };
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

const rounded = (seconds: number) => Number(seconds.toFixed(3));
