import { type Diagnostic, hasErrors } from '../../base/report/diagnostic.js';
import { regraded } from '../../base/report/regrade.js';

/** Thrown where errors stop a build: they are told, nothing else. */
class Stopped extends Error {}

type Grades = Parameters<typeof regraded>[1];

/** What a build takes down while it goes on. */
export interface BuildRun {
  readonly timings: Record<string, number>;
  readonly diagnostics: Diagnostic[];
  progress(stage: string): void;
  took(stage: string, milliseconds: number): void;
  /** Gives the rules another severity, for what is found from then on. */
  grade(grades: Grades): void;
  /** Takes down findings. @throws Stopped where errors stop the build. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Works to the end. @returns undefined where errors stopped it. */
  unlessStopped<Value>(work: () => Promise<Value>): Promise<Value | undefined>;
}

/** @param force goes on although there are errors. */
export function openRun(force: boolean, progress: (stage: string) => void): BuildRun {
  const timings: Record<string, number> = {};
  const diagnostics: Diagnostic[] = [];
  let graded: Grades = {};
  return {
    timings,
    diagnostics,
    progress,
    took: (stage, milliseconds) => {
      timings[stage] = milliseconds;
    },
    grade: (grades) => {
      graded = grades;
    },
    found: (some) => {
      diagnostics.push(...regraded(some, graded));
      if (hasErrors(diagnostics) && !force) throw new Stopped();
    },
    unlessStopped: async (work) => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Stopped) return undefined;
        throw error;
      }
    },
  };
}
