import type { RunResult, World } from '../world/world.js';
import { keySum } from './key.js';

/** A question that was put to the world, and the sum of its answer. */
export interface Observation {
  asked: Question;
  sum: string;
}

type Question =
  | readonly ['readFile' | 'size' | 'list' | 'kind' | 'realPath', path: string]
  | readonly ['run', program: string, args: readonly string[], cwd: string]
  | readonly ['now'];

/** A world that takes down what it is asked, and what it answers. */
export interface ObservedWorld {
  world: World;
  /** What was seen; undefined when the world changed meanwhile. */
  observations(): Observation[] | undefined;
}

/** Watches what is read through a world, so that it can be told later whether all would read the same. */
export function observed(world: World): ObservedWorld {
  const seen = new Map<string, Observation>();
  let changed = false;
  const note = <Answer>(asked: Question, answer: Answer): Answer => {
    const key = JSON.stringify(asked);
    const sum = sumOf(answer);
    const before = seen.get(key);
    if (before && before.sum !== sum) changed = true;
    seen.set(key, { asked, sum });
    return answer;
  };
  const noting = <Name extends 'readFile' | 'size' | 'list' | 'kind' | 'realPath'>(name: Name) =>
    (async (path: string) => {
      try {
        return note([name, path], await world[name](path));
      } catch (error) {
        note([name, path], refusedWith(error));
        throw error;
      }
    }) as World[Name];
  return {
    world: {
      ...world,
      readFile: noting('readFile'),
      size: noting('size'),
      list: noting('list'),
      kind: noting('kind'),
      realPath: noting('realPath'),
      run: async (program, args, cwd, input) => {
        // What is made of an input is no news of the world.
        if (input !== undefined) return world.run(program, args, cwd, input);
        return note(['run', program, args, cwd], await world.run(program, args, cwd));
      },
      now: () => note(['now'], world.now()),
    },
    observations: () => (changed ? undefined : [...seen.values()]),
  };
}

/** True when the world still answers every question as it did. */
export async function stillHold(
  observations: readonly Observation[],
  world: World,
): Promise<boolean> {
  const same = await Promise.all(
    observations.map(async ({ asked, sum }) => sumOf(await ask(asked, world)) === sum),
  );
  return same.every(Boolean);
}

async function ask(question: Question, world: World): Promise<unknown> {
  if (question[0] === 'now') return world.now();
  if (question[0] === 'run') {
    const [, program, args, cwd] = question;
    return world.run(program, [...args], cwd);
  }
  const [name, path] = question;
  return world[name](path).catch(refusedWith);
}

function sumOf(answer: unknown): string {
  if (answer instanceof Uint8Array) return keySum(['bytes', answer]);
  if (isRun(answer)) return keySum([String(answer.exitCode), answer.stdout, answer.stderr]);
  return keySum(['value', JSON.stringify(answer) ?? 'undefined']);
}

function isRun(answer: unknown): answer is RunResult {
  return typeof answer === 'object' && answer !== null && 'exitCode' in answer;
}

function refusedWith(error: unknown): { refused: string | undefined } {
  return { refused: (error as NodeJS.ErrnoException).code };
}
