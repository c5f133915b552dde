import { type Diagnostic, hasErrors } from '../../base/report/diagnostic.js';

/** Thrown where errors stop a build: they are told, nothing else. */
class Stopped extends Error {}

/** What a build takes down while it goes on. */
export interface BuildRun {
  readonly timings: Record<string, number>;
  readonly diagnostics: Diagnostic[];
  progress(stage: string): void;
  took(stage: string, milliseconds: number): void;
  /** Takes down findings. @throws Stopped where errors stop the build. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Works to the end. @returns undefined where errors stopped it. */
  unlessStopped<Value>(work: () => Promise<Value>): Promise<Value | undefined>;
}

/** @param force goes on although there are errors. */
export function openRun(force: boolean, progress: (stage: string) => void): BuildRun {
  const timings: Record<string, number> = {};
  const diagnostics: Diagnostic[] = [];
  return {
    timings,
    diagnostics,
    progress,
    took: (stage, milliseconds) => {
      timings[stage] = milliseconds;
    },
    found: (some) => {
      diagnostics.push(...some);
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
